// What the screens of the answer share: the answer itself, three numbers, warnings, articles. All of it is the engine's.
import type { ComponentChildren, JSX } from 'preact';
import type { Amount, Choice, Determination, Result, Status, Text, Warning } from 'huong';
import { countryName, hear, sayDay, sayMonth, t } from '../i18n';
import { answers } from '../state/answers';
import {
  asThough, type Both, countryOfResult, optionNamed, isContribution, openRefunds, optionsOf, type Pair, pairs, PENSION, refunds, resultNamed, sameAmount,
  todoOf, useAnswer,
} from '../state/ask';
import { caseText } from '../state/case';
import { Badge, Fold } from '../ui/parts';
import { foreign, missingOf, Said, sayAmount, sayPer, sayTime, spread, Sum } from '../ui/text';

/** Going on as planned, and stopping now. */
export interface Outcome {
  go: Both<Determination>;
  stop: Both<Determination>;
}
const outcome = async (): Promise<Outcome> => {
  const all = answers.value;
  const go = await optionsOf(all);
  return { go, stop: all.plans.length > 0 ? await optionsOf(all, { plans: false }) : go };
};
export const useOutcome = () => useAnswer(outcome, caseText(answers.value, 'low') + caseText(answers.value, 'high'));

export const useTodo = () => useAnswer(() => todoOf(answers.value), `todo${caseText(answers.value, 'low')}${caseText(answers.value, 'high')}`);

export interface Paid {
  result: string;
  label: ComponentChildren;
  country: string;
  status: Status;
  amount?: Amount | undefined;
  other?: Amount | undefined;
  from?: string | undefined;
  until?: string | undefined;
  missing?: string | number | undefined;
  parts?: { label: Text; amount: Amount; other: Amount | undefined }[] | undefined;
  though?: Text | undefined;
  deadline?: string | undefined;
  /** Due whether months are taken out or kept. */
  either?: boolean;
}

function Money({ paid }: { paid: Paid }): JSX.Element {
  return (
    <li class="paid">
      <p class="paid-who"><span class={`flag f${paid.country}`} aria-hidden="true" />{countryName(paid.country)}</p>
      <p class="paid-what">{paid.label}</p>
      {paid.amount ? (
        <p class="paid-amount"><Sum status={paid.status} low={paid.amount} high={paid.other} /> <span>{[sayPer(paid.amount), sayTime(paid)].filter(Boolean).join(', ')}</span></p>
      ) : (
        <p><Badge status={paid.status} missing={paid.missing} from={paid.from} /> {sayTime(paid)}</p>
      )}
      {paid.amount && paid.status === 'pending' && <p class="paid-if">{t('result.ifagreement')}</p>}
      {paid.deadline && <p>{t('todo.deadline')}: <strong>{sayDay(paid.deadline)}</strong></p>}
      {paid.either && <p class="paid-if">{t('result.either')}</p>}
      {paid.though && <p class="though"><Said text={paid.though} country={paid.country} /></p>}
      {(paid.parts?.length ?? 0) > 1 && (
        <ul class="plain small">{paid.parts?.map((part) => <li><Said text={part.label} country={paid.country} />: {sayAmount(part.amount, part.other)}</li>)}</ul>
      )}
    </li>
  );
}

export function later(all: Both<Determination>): Paid[] {
  const [low, high] = [optionNamed(all.low, 'keep'), optionNamed(all.high, 'keep')];
  const list = low?.later ?? high?.later ?? [];
  const pension = resultNamed(all.low, PENSION);
  // A pension that only lacks months is told also where something smaller is had in its place.
  const short = pension?.label && pension.months?.missing && !list.some(({ result }) => result === PENSION)
    ? [{ result: PENSION, label: pension.label, status: pension.status, amount: undefined, from: undefined, until: undefined }] : [];
  return [...list, ...short].map((one) => {
    const other = high?.later.find((each) => each.result === one.result);
    return {
      result: one.result, label: <Said text={one.label} country={countryOfResult(one.result)} />, country: countryOfResult(one.result),
      status: one.status, amount: one.amount, other: other?.amount ?? one.amount, from: one.from, until: one.until,
      missing: missingOf(resultNamed(all.low, one.result), resultNamed(all.high, one.result)),
    };
  });
}

/** The months behind a result: paid so far, and those that only the plan adds. */
export function ownMonths({ low, high }: Pair, stop: Both<Determination>): { paid: string | number; planned: string | number } | undefined {
  const now = [stop.low, stop.high].map((all) => resultNamed(all, low.id)?.months?.own ?? 0) as [number, number];
  if (!low.months || !high.months) return undefined;
  return { paid: spread(...now), planned: spread(Math.max(0, low.months.own - now[0]), Math.max(0, high.months.own - now[1])) };
}

/** What a job's end pays by itself. */
function leaving({ low, high }: Both<Determination>): Paid[] {
  const taken = refunds(low).map(({ id }) => id);
  return low.results.filter(({ id, branch, status, amount }) => branch === 'end-of-service' && status === 'granted' && amount && !taken.includes(`refund:${id}`))
    .map((one) => ({
      result: one.id, label: <Said text={one.label} country={one.country} />, country: one.country, status: one.status,
      amount: one.amount, other: resultNamed(high, one.id)?.amount ?? one.amount, from: one.from, either: true,
    }));
}

function now(all: Both<Determination>): { paid: Paid[]; wiped: [number, number]; notYet: Choice[] } {
  const open = openRefunds(all.low);
  const notYet = refunds(all.low).filter((one) => !open.includes(one));
  const paid = open.flatMap((one) => one.now.map((each): Paid => ({
    result: each.result, label: <Said text={one.label} country={countryOfResult(each.result)} />, country: countryOfResult(each.result),
    parts: sameAmount(each.amount, resultNamed(all.low, each.result)?.amount)
      ? resultNamed(all.low, each.result)?.parts.map(({ id, label, amount }) => ({ label, amount, other: resultNamed(all.high, each.result)?.parts.find((part) => part.id === id)?.amount }))
      : undefined,
    though: asThough(all.low, one),
    status: each.status, amount: each.amount, other: optionNamed(all.high, one.id)?.now.find((other) => other.result === each.result)?.amount ?? each.amount,
  })));
  // Months, not money: the schemes of two refunds are different ones.
  const wiped = (whole: Determination) => open.reduce((sum, one) => sum + (optionNamed(whole, one.id)?.months_wiped ?? 0), 0);
  return { paid, wiped: [wiped(all.low), wiped(all.high)], notYet };
}

/** Sure money first, the soonest before the later; then what hangs on an agreement; then what is not had. */
function inOrder(list: Paid[]): Paid[] {
  const rank = ({ amount, status }: Paid) => (!amount ? 2 : status === 'pending' ? 1 : 0);
  // Where one thing is paid, another that it shuts out is no news.
  const shown = list.some(({ amount }) => amount) ? list.filter(({ amount, status, missing }) => amount || status !== 'refused' || missing) : [...list];
  return shown.sort((a, b) => rank(a) - rank(b) || (a.from ?? '').localeCompare(b.from ?? ''));
}

export function Number3({ title, hint, paid, children, none }: {
  title: string; hint: string; paid: Paid[]; children?: ComponentChildren; none: string;
}): JSX.Element {
  return (
    <section class="card third">
      <h2>{title}</h2>
      <p class="hint">{hint}</p>
      {paid.length > 0 ? <ul class="plain">{inOrder(paid).map((one) => <Money paid={one} />)}</ul> : <p>{none}</p>}
      {children}
    </section>
  );
}

/** What stands on the result itself; the other branches have their own screen. */
export const isMain = ({ branch }: Result): boolean => branch === 'old-age' || branch === 'end-of-service';

export function ThreeNumbers({ value, links = true }: { value: Outcome; links?: boolean }): JSX.Element {
  const take = now(value.stop);
  const todo = useTodo();
  // One refund may be asked for in several ways: the last day counts.
  const deadline = (result: string) => todo.state === 'here'
    ? todo.value.low.todo.map((thing) => (thing.benefit === result && !thing.passed && thing.deadline) || '').sort().at(-1) : undefined;
  return (
    <div class="thirds">
      <Number3 title={t('result.stop')} hint={t('result.stop.hint')} paid={[...later(value.stop), ...leaving(value.stop)]} none={t('result.nothing')} />
      {answers.value.plans.length > 0 ? (
        <Number3 title={t('result.go')} hint={t('result.go.hint')} paid={later(value.go)} none={t('result.nothing')} />
      ) : links ? (
        <section class="card third empty"><h2>{t('result.go')}</h2><p>{t('result.noplan')}</p><p><a href="#/plan">{t('result.addplan')}</a></p></section>
      ) : null}
      <Number3 title={t('result.take')} hint={t('result.take.hint')} paid={take.paid.map((one) => ({ ...one, deadline: deadline(one.result) }))} none={t('result.notake')}>
        {take.paid.length > 0 && <p class="wiped">{t(take.wiped[1] > 0 ? 'result.wiped' : 'result.nowiped', { n: spread(...take.wiped) })}</p>}
        {take.notYet.map(({ id, label, now: [offer] }) => offer?.from && (
          <p class="small">{foreign(t('result.later', { what: hear(label), amount: sayAmount(offer.amount, optionNamed(value.stop.high, id)?.now[0]?.amount), month: sayMonth(offer.from) }), countryOfResult(offer.result))}</p>
        ))}
      </Number3>
    </div>
  );
}

/** Contributions are no right: what has been paid in, and what going on costs. */
export function PaidIn({ all, links = true }: { all: Both<Determination>; links?: boolean }): JSX.Element | null {
  const list = pairs(all).filter(({ low }) => isContribution(low));
  if (list.length === 0) return null;
  return (
    <Fold title={t('result.paid')}>
      <ul class="plain runs">
        {list.map(({ low, high }) => (
          <li><Said text={low.label} country={low.country} />: {low.amount ? <strong>{sayAmount(low.amount, high.amount)} {low.amount.per === 'once' ? '' : sayPer(low.amount)}</strong> : <Said text={low.headline} country={low.country} />}
            {links && <> <a href={`#/why/${low.id}`}>{t('result.why')}<span class="hidden"> {hear(low.label)}</span></a></>}</li>
        ))}
      </ul>
    </Fold>
  );
}

export function Warnings({ list }: { list: Warning[] }): JSX.Element | null {
  const seen = new Set<string>();
  const shown = list.filter((one) => !seen.has(hear(one.text)) && seen.add(hear(one.text)));
  if (shown.length === 0) return null;
  return (
    <Fold title={`${t('result.warnings')} (${shown.length})`}>
      <ul class="notes">{shown.map((one) => <li><Said text={one.text} />{one.cite && <Law cite={one.cite} />}</li>)}</ul>
    </Fold>
  );
}

/** Under every answer: what it is not. */
export const About = (): JSX.Element => <p class="about">{t('about')}</p>;

export const Law = ({ cite, country }: { cite: Text; country?: string | undefined }): JSX.Element => <span class="law"><Said text={cite} country={country} /></span>;
