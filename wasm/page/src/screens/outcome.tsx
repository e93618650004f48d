// What the screens of the answer share: the answer itself, three numbers, warnings, articles. All of it is the engine's.
import type { ComponentChildren, JSX } from 'preact';
import type { Amount, Choice, Determination, Result, Status, Text, Warning } from 'huong';
import { countryName, hear, sayMonth, t } from '../i18n';
import { answers } from '../state/answers';
import {
  asThough, type Both, countryOfResult, optionNamed, isContribution, openRefunds, optionsOf, pairs, refunds, resultNamed, sameAmount, useAnswer,
} from '../state/ask';
import { caseText } from '../state/case';
import { Badge, Fold } from '../ui/parts';
import { foreign, missingOf, plainAmount, Said, sayAmount, sayPer, spread } from '../ui/text';

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

export interface Paid {
  result: string;
  label: ComponentChildren;
  country: string;
  status: Status;
  amount?: Amount | undefined;
  other?: Amount | undefined;
  from?: string | undefined;
  missing?: string | number | undefined;
  parts?: Result['parts'] | undefined;
  though?: Text | undefined;
  /** Due whether months are taken out or kept. */
  either?: boolean;
}

function Money({ paid }: { paid: Paid }): JSX.Element {
  return (
    <li class="paid">
      <p class="paid-who"><span class={`flag f${paid.country}`} aria-hidden="true" />{countryName(paid.country)}</p>
      <p class="paid-what">{paid.label}</p>
      {paid.amount ? (
        <p class="paid-amount"><strong>{sayAmount(paid.amount, paid.other)}</strong> <span>{sayPer(paid.amount)}{paid.from ? `, ${t('from.month', { month: sayMonth(paid.from) })}` : ''}</span></p>
      ) : (
        <p><Badge status={paid.status} missing={paid.missing} from={paid.from} /></p>
      )}
      {paid.amount && paid.status === 'pending' && <p class="paid-if">{t('result.ifagreement')}</p>}
      {paid.either && <p class="paid-if">{t('result.either')}</p>}
      {paid.though && <p class="though"><Said text={paid.though} country={paid.country} /></p>}
      {(paid.parts?.length ?? 0) > 1 && (
        <ul class="plain small">{paid.parts?.map((part) => <li><Said text={part.label} country={paid.country} />: {plainAmount(part.amount)}</li>)}</ul>
      )}
    </li>
  );
}

export function later(all: Both<Determination>): Paid[] {
  const [low, high] = [optionNamed(all.low, 'keep'), optionNamed(all.high, 'keep')];
  return (low?.later ?? high?.later ?? []).map((one) => {
    const other = high?.later.find((each) => each.result === one.result);
    return {
      result: one.result, label: <Said text={one.label} country={countryOfResult(one.result)} />, country: countryOfResult(one.result),
      status: one.status, amount: one.amount, other: other?.amount ?? one.amount, from: one.from,
      missing: missingOf(resultNamed(all.low, one.result), resultNamed(all.high, one.result)),
    };
  });
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
    parts: sameAmount(each.amount, resultNamed(all.low, each.result)?.amount) ? resultNamed(all.low, each.result)?.parts : undefined,
    though: asThough(all.low, one),
    status: each.status, amount: each.amount, other: optionNamed(all.high, one.id)?.now.find((other) => other.result === each.result)?.amount ?? each.amount,
  })));
  // Months, not money: the schemes of two refunds are different ones.
  const wiped = (whole: Determination) => open.reduce((sum, one) => sum + (optionNamed(whole, one.id)?.months_wiped ?? 0), 0);
  return { paid, wiped: [wiped(all.low), wiped(all.high)], notYet };
}

export function Number3({ title, hint, paid, children, none }: {
  title: string; hint: string; paid: Paid[]; children?: ComponentChildren; none: string;
}): JSX.Element {
  return (
    <section class="card third">
      <h2>{title}</h2>
      <p class="hint">{hint}</p>
      {paid.length > 0 ? <ul class="plain">{paid.map((one) => <Money paid={one} />)}</ul> : <p>{none}</p>}
      {children}
    </section>
  );
}

/** What stands on the result itself; the other branches have their own screen. */
export const isMain = ({ branch }: Result): boolean => branch === 'old-age' || branch === 'end-of-service';

export function ThreeNumbers({ value, links = true }: { value: Outcome; links?: boolean }): JSX.Element {
  const take = now(value.stop);
  return (
    <div class="thirds">
      <Number3 title={t('result.stop')} hint={t('result.stop.hint')} paid={[...later(value.stop), ...leaving(value.stop)]} none={t('result.nothing')} />
      {answers.value.plans.length > 0 ? (
        <Number3 title={t('result.go')} hint={t('result.go.hint')} paid={later(value.go)} none={t('result.nothing')} />
      ) : links ? (
        <section class="card third empty"><h2>{t('result.go')}</h2><p>{t('result.noplan')}</p><p><a href="#/plan">{t('result.addplan')}</a></p></section>
      ) : null}
      <Number3 title={t('result.take')} hint={t('result.take.hint')} paid={take.paid} none={t('result.notake')}>
        {take.paid.length > 0 && <p class="wiped">{t(take.wiped[1] > 0 ? 'result.wiped' : 'result.nowiped', { n: spread(...take.wiped) })}</p>}
        {take.notYet.map(({ label, now: [offer] }) => offer?.from && (
          <p class="small">{foreign(t('result.later', { what: hear(label), amount: plainAmount(offer.amount), month: sayMonth(offer.from) }), countryOfResult(offer.result))}</p>
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
