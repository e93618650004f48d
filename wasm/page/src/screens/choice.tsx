// W-S11: taking or keeping, side by side. The page shows what is had and what is lost; the person decides.
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Amount, Choice, Determination, Text } from 'huong';
import { countryName, hear, sayMonth, t } from '../i18n';
import { answers, asOf } from '../state/answers';
import { asThough, type Both, countryOfResult, type Offer, offersOf, optionNamed, PENSION, resultNamed } from '../state/ask';
import { CARD_LAW } from '../state/card';
import { hasRange } from '../state/case';
import { monthsBetween } from '../state/months';
import { Badge, Fold, Loaded, Page, Pick } from '../ui/parts';
import { missingOf, Said, sayAmount, sayPer, sayTime, spread, Sum } from '../ui/text';
import { About, Law, useOutcome } from './outcome';

type Later = Choice['later'];

/** `known`: the answer itself, which is keeping, says how many months are missing. */
function MonthlyCell({ list, other, known }: { list: Later; other: Later; known: Both<Determination> | undefined }): JSX.Element {
  if (list.length === 0) return <>{t('choice.none')}</>;
  // One country's pension is called by that name alone; beside another country's it needs the country.
  const several = new Set(list.map(({ result }) => countryOfResult(result))).size > 1;
  return (
    <ul class="plain">
      {list.map((one) => {
        const country = countryOfResult(one.result);
        return (
          <li class="cell-item">
            <span class="cell-label"><Said text={one.label} country={country} />{several && !hear(one.label).includes(countryName(country)) && ` (${countryName(country)})`}</span>
            {one.amount
              ? <><Sum status={one.status} low={one.amount} high={other.find((each) => each.result === one.result)?.amount ?? one.amount} /> {sayPer(one.amount)} {sayTime(one)}{one.status === 'pending' && <span class="paid-if"> {t('result.ifagreement')}</span>}</>
              : <><Badge status={one.status} from={one.from} missing={known && missingOf(resultNamed(known.low, one.result), resultNamed(known.high, one.result))} /> {sayTime(one)}</>}
          </li>
        );
      })}
    </ul>
  );
}

/** What a column is about: its heading, the choice, the answer it stands in, and what must be known of it at once. */
interface Column {
  title: string;
  choice: Choice;
  of: Both<Determination>;
  though?: Text | undefined;
}

export function columnsOf({ take, of }: Offer, go: Both<Determination>, total = true): Column[] {
  const all = of.low;
  const keep = optionNamed(all, 'keep');
  const paid = (choice?: Choice) => JSON.stringify(choice?.later.map(({ result, amount, from }) => [result, amount, from]));
  // Counting months together is a column of its own only where keeping does not show the same already.
  const totals = total ? all.options.filter((one) => one.id.startsWith('totalize:') && paid(one) !== paid(keep)).slice(0, 1) : [];
  // Who takes it now goes on no more: keeping is shown with and without the plan.
  const planned = of === go ? undefined : optionNamed(go.low, 'keep');
  return [
    { title: t('choice.take'), choice: take, of, though: asThough(all, take) },
    ...(keep ? [{ title: t(planned ? 'choice.keep.stop' : 'choice.keep'), choice: keep, of }] : []),
    ...(planned ? [{ title: t('choice.keep.go'), choice: planned, of: go }] : totals.map((choice) => ({ title: t('choice.total'), choice, of }))),
  ];
}

function CardCell({ later }: { later: Later }): JSX.Element {
  const pension = later.find(({ result, amount }) => result === PENSION && amount);
  if (!pension) return <>{t('choice.card.no')}</>;
  return <>{t('choice.card.yes')}{pension.status === 'pending' && <span class="paid-if"> {t('result.ifagreement')}</span>}<Law cite={CARD_LAW} /></>;
}

/** Counted are the months that were told; what is taken later takes those with it that are paid until then. */
function wiped(low: Choice, high: Choice): string {
  if (high.months_wiped === 0) return t('choice.nomonths');
  const ahead = low.now.some(({ status }) => status !== 'granted');
  return t(ahead ? 'choice.wiped.more' : 'choice.months', { n: spread(low.months_wiped, high.months_wiped) });
}

/** What the law says of the months that are gone: why nothing is due from them any more. Where it says nothing, neither does the page. */
function UndoCell({ choice, keep, lost }: { choice: Choice; keep: Choice | undefined; lost: boolean }): JSX.Element {
  if (!lost) return <>{t(choice.now.length === 0 ? 'choice.undo.keep' : 'result.nowiped')}</>;
  const country = countryOfResult(choice.now[0]?.result ?? '');
  const over = choice.later.find(({ result, status }) =>
    countryOfResult(result) === country && status === 'refused' && keep?.later.some((each) => each.result === result && each.status !== 'refused'));
  return over ? <Said text={over.headline} country={country} /> : <>{t('choice.undo.unknown')}</>;
}

/** `brief`: what one sheet of paper holds. */
export function Versus({ columns, brief = false }: { columns: Column[]; brief?: boolean }): JSX.Element {
  const other = ({ choice, of }: Column) => optionNamed(of.high, choice.id) ?? choice;
  const keep = columns.find(({ choice }) => choice.id === 'keep')?.choice;
  const rows: { label: string; cell: (one: Column) => ComponentChildren; same?: boolean }[] = [
    {
      label: t('choice.now'), same: true,
      cell: (column) => column.choice.now.length === 0 ? t('choice.none') : (
        <>
          {column.choice.now.map((each) => (
            <p><strong>{sayAmount(each.amount, other(column).now.find((x) => x.result === each.result)?.amount ?? each.amount)}</strong>
              {each.status !== 'granted' && <> <Badge status={each.status} from={each.from} />{each.from && <span class="block small">{t('choice.from', { month: sayMonth(each.from) })}</span>}</>}</p>
          ))}
          {column.though && <p class="though"><Said text={column.though} /></p>}
        </>
      ),
    },
    { label: t('choice.monthly'), cell: (column) => <MonthlyCell list={column.choice.later} other={other(column).later} known={column.choice.id === 'keep' ? column.of : undefined} /> },
    { label: t('choice.wiped'), same: true, cell: (column) => <strong class={other(column).months_wiped > 0 ? 'lost' : ''}>{wiped(column.choice, other(column))}</strong> },
    { label: t('choice.undo'), same: true, cell: (column) => <UndoCell choice={column.choice} keep={keep} lost={other(column).months_wiped > 0} /> },
    ...(columns.some(({ choice }) => choice.later.some(({ result }) => result === PENSION))
      ? [{ label: t('choice.card'), cell: ({ choice }: Column) => <CardCell later={choice.later} /> }] : []),
  ];
  return (
    <table class={`versus n${columns.length}`}>
      <caption class="hidden">{hear(columns[0]?.choice.label)}</caption>
      <colgroup><col class="asked" /></colgroup>
      <thead><tr><td />{columns.map((one) => <th scope="col">{one.title}</th>)}</tr></thead>
      <tbody>{(brief ? rows.slice(0, 3) : rows).map((row) => <tr class={row.same ? 'same' : ''}><th scope="row">{row.label}</th>{columns.map((one) => <td data-title={one.title}>{row.cell(one)}</td>)}</tr>)}</tbody>
    </table>
  );
}

const plain = ({ value, low }: Amount): number => Number(value ?? low ?? 0);

/** The refund against what keeping pays month after month, in one currency; a picture of the figures above it, with none of its own. */
function Chart({ take, keep }: { take: Choice; keep: Choice }): JSX.Element | null {
  const [offer] = take.now;
  const kept = keep.later.filter((one) =>
    one.amount?.per === 'month' && one.amount.currency === offer?.amount.currency && !take.later.find((left) => left.result === one.result)?.amount);
  const monthly = kept.reduce((sum, one) => sum + (one.amount ? plain(one.amount) : 0), 0);
  const from = kept.map((one) => one.from ?? '').sort()[0];
  if (!offer || !from || monthly === 0 || kept.some((one) => one.until)) return null;
  const now = asOf().slice(0, 7);
  const sum = plain(offer.amount);
  const wait = Math.max(0, monthsBetween(now, from) - 1);
  const meets = wait + sum / monthly;
  const end = Math.ceil((meets + Math.max(96, (meets - wait) / 2)) / 12) * 12;
  const top = Math.max(sum, (end - wait) * monthly) * 1.08;
  const [width, height] = [640, 260];
  const x = (months: number) => (months / end) * width;
  const y = (value: number) => height - (value / top) * height;
  const year = (months: number) => Number(now.slice(0, 4)) + Math.floor((Number(now.slice(5, 7)) - 1 + months) / 12);
  const pending = kept.some((one) => one.status === 'pending');
  return (
    <figure class="chart">
      <figcaption>{t('choice.chart')}</figcaption>
      <svg viewBox={`0 -4 ${width} ${height + 8}`} role="img" aria-label={take.break_even.map(hear).join(' ') || t('choice.chart')}>
        <line class="ground" x1="0" x2={width} y1={height} y2={height} />
        <line class="meets" x1={x(meets)} x2={x(meets)} y1={y(sum)} y2={height} />
        <polyline class="taken" points={`0,${height} 0,${y(sum)} ${width},${y(sum)}`} />
        <polyline class={pending ? 'kept pending' : 'kept'} points={`0,${height} ${x(wait)},${height} ${width},${y((end - wait) * monthly)}`} />
        <circle class="cross" cx={x(meets)} cy={y(sum)} r="9" />
        <text class="taken" x="8" y={y(sum) - 12}>{t('choice.take')}</text>
        <text class="kept" x={Math.max(70, x(wait)) - 12} y={height - 14} text-anchor="end">{t('choice.keep')}</text>
      </svg>
      <p class="chart-years" aria-hidden="true"><span>{year(0)}</span><span>{year(end)}</span></p>
      {pending && <p class="small">{t('choice.chart.pending')}</p>}
    </figure>
  );
}

export function ChoiceScreen(): JSX.Element {
  const load = useOutcome();
  const [which, setWhich] = useState<string>();
  return (
    <Page title={t('choice.title')} hint={t('choice.lead')} before="/result" wide>
      <Loaded load={load}>
        {({ go, stop }) => {
          const list = offersOf({ go, stop });
          // Who asked about Viet Nam's lump sum sees it first.
          const asked = which ?? (answers.value.goal === 'lump-sum' ? 'refund:vn.pension.lump-sum' : '');
          const offer = list.find(({ take }) => take.id === asked) ?? list[0];
          if (!offer) return <p>{t('choice.norefund')}</p>;
          const { take, of } = offer;
          const country = countryOfResult(take.now[0]?.result ?? '');
          const columns = columnsOf(offer, go);
          const keep = columns.find(({ choice }) => choice.id === 'keep')?.choice;
          return (
            <>
              {list.length > 1 && (
                <Pick name="which" legend={t('choice.which')} value={take.id} onPick={setWhich}
                  options={list.map(({ take: one }) => ({ value: one.id, label: <Said text={one.label} country={countryOfResult(one.now[0]?.result ?? '')} /> }))} />
              )}
              <h2><Said text={take.label} country={country} /></h2>
              <Versus columns={columns} />
              {hasRange(answers.value) && <p class="notice">{t('range.low')}</p>}
              {take.break_even.length > 0 && (
                <section class="card even">
                  <h3>{t('choice.even')}</h3>
                  {of !== go && <p class="hint">{t('choice.even.stop')}</p>}
                  <ul>{take.break_even.map((one) => <li><Said text={one} country={country} /></li>)}</ul>
                </section>
              )}
              {keep && <Chart take={take} keep={keep} />}
              <section>
                <h2>{t('choice.others')}</h2>
                {[take, ...of.low.options.filter(({ id }) => !id.startsWith('refund:'))].map((choice) => {
                  // What is not had, and why, stands in the notes of keeping already.
                  const why = choice.later.filter((each) => !each.amount && !choice.notes.some((note) => note.vi === each.headline.vi)).map((each) => each.headline);
                  const notes = [...choice.notes.filter((note) => note !== asThough(of.low, choice)), ...why];
                  return notes.length > 0 && (
                    <Fold title={<Said text={choice.label} country={country} />} open={choice === take}>
                      <ul class="notes">{notes.map((note) => <li><Said text={note} country={country} /></li>)}</ul>
                    </Fold>
                  );
                })}
                <Fold title={t('choice.assume')}>
                  <ul class="notes">{(['law', 'prices', 'money'] as const).map((what) => <li>{t(`choice.assume.${what}`)}</li>)}</ul>
                </Fold>
              </section>
              {take.now[0] && <p><a class="button quiet" href={`#/why/${take.now[0].result}`}>{t('result.why')}</a></p>}
            </>
          );
        }}
      </Loaded>
      <About />
    </Page>
  );
}
