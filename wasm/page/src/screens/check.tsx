// W-S9: what was said, with a way to change each thing, and the whole life month by month.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Timeline } from 'huong';
import { countryName, first, hear, type Key, sayDay, sayMonth, t } from '../i18n';
import { go } from '../route';
import { answers, asOf, rowsOf, update } from '../state/answers';
import { timelineOf, useAnswer } from '../state/ask';
import { caseText } from '../state/case';
import { countryFor } from '../state/countries';
import { beforeOf, countriesInOrder, dayOf, editing, steps } from '../state/flow';
import { readDay } from '../state/months';
import { Boxes, Fold, Form, Loaded, Next, Page, type Problem } from '../ui/parts';
import { foreign, money, Said, Words } from '../ui/text';
import { kindKey, sayRun, sayWage } from '../ui/row';

/** One bar a country, months on one scale; the same in words below it. */
export function Life({ timeline }: { timeline: Timeline }): JSX.Element | null {
  const all = timeline.countries.flatMap((country) => country.records);
  if (all.length === 0) return null;
  const first = Math.min(...all.map((record) => Number(record.from.slice(0, 4))));
  const last = Math.max(...all.map((record) => Number(record.to.slice(0, 4)))) + 1;
  const x = (month: string, after = 0) =>
    ((Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + after - first * 12) / ((last - first) * 12)) * 1000;
  const height = 34 * timeline.countries.length + 26;
  const every = Math.max(1, Math.ceil((last - first) / 6));
  return (
    <svg class="life" viewBox={`0 0 1000 ${height}`} height={height} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="8" class="hatch" /></pattern>
      </defs>
      {timeline.countries.map((country, i) => (
        <g>
          <rect x="0" y={i * 34 + 2} width="1000" height="24" class="track" />
          {country.records.map((record) => (
            <rect x={x(record.from)} y={i * 34 + 2} width={Math.max(2, x(record.to, 1) - x(record.from))} height="24"
              class={`f${country.country}${record.counts ? '' : ' off'}${record.planned ? ' planned' : ''}`} />
          ))}
          {country.records.filter((record) => !record.counts).map((record) => (
            <rect x={x(record.from)} y={i * 34 + 2} width={Math.max(2, x(record.to, 1) - x(record.from))} height="24" fill="url(#hatch)" />
          ))}
        </g>
      ))}
      <line class="now" x1={x(timeline.as_of)} x2={x(timeline.as_of)} y1="0" y2={height - 24} />
      {Array.from({ length: last - first + 1 }, (_, k) => first + k).filter((year) => (year - first) % every === 0).map((year) => (
        <line class="year" x1={x(`${year}-01`)} x2={x(`${year}-01`)} y1={height - 24} y2={height - 18} />
      ))}
    </svg>
  );
}

/** Months that are only intended must not pass for months that were paid. */
const plannedIn = ({ records }: Timeline['countries'][number]): number =>
  records.reduce((sum, { planned, counts, months }) => sum + (planned && counts ? months : 0), 0);

export function LifeInWords({ timeline }: { timeline: Timeline }): JSX.Element {
  const years = timeline.countries.flatMap((country) => country.records.flatMap((record) => [record.from, record.to])).sort();
  return (
    <section class="life-block">
      <div class="life-frame">
        <ul class="life-names" aria-hidden="true">
          {timeline.countries.map((country) => <li><span class={`dot flag f${country.country}`} />{countryName(country.country)}</li>)}
        </ul>
        <Life timeline={timeline} />
        {years.length > 0 && <p class="life-years" aria-hidden="true"><span>{years[0]?.slice(0, 4)}</span><span>{years.at(-1)?.slice(0, 4)}</span></p>}
      </div>
      <ul class="plain">
        {timeline.countries.map((country) => <li><strong>{countryName(country.country)}</strong>: {t('check.counted', { n: country.months })}{plannedIn(country) > 0 && `, ${t('check.counted.planned', { n: plannedIn(country) })}`}</li>)}
      </ul>
      {timeline.gaps.length === 0 && timeline.overlaps.length === 0 ? <p>{t('check.nogaps')}</p> : null}
      {timeline.gaps.length > 0 && (
        <>
          <h3>{t('check.gaps')}</h3>
          <ul>
            {timeline.gaps.map((gap) => {
              const why = [...new Set(gap.records.map((record) => hear(record.kind_label)).filter(Boolean))].join('; ');
              return <li>{t(gap.months === 1 ? 'check.gap.one' : 'check.gap', { from: sayMonth(gap.from), to: sayMonth(gap.to), n: gap.months })}{why && <> ({foreign(why)})</>}</li>;
            })}
          </ul>
        </>
      )}
      {timeline.overlaps.length > 0 && (
        <>
          <h3>{t('check.overlaps')}</h3>
          <ul>
            {timeline.overlaps.map((one) => (
              <li>{t('check.overlap', { from: sayMonth(one.from), to: sayMonth(one.to), n: one.months, a: countryName(one.countries[0]), b: countryName(one.countries[1]) })}</li>
            ))}
          </ul>
        </>
      )}
      <Fold title={t('check.table')}>
        {timeline.countries.map((country) => (
          <>
            <h4>{countryName(country.country)}</h4>
            <ul class="plain runs">
              {country.records.map((record) => (
                <li class={record.counts ? '' : 'faint'}>
                  <span class="run">{sayMonth(record.from)}{record.to !== record.from && ` – ${sayMonth(record.to)}`}</span> {t('check.months', { n: record.months })}
                  {record.value && record.currency && record.basis !== 'coefficient' ? ` · ${money(record.value, record.currency)}` : ''}
                  {' · '}<Said text={record.kind_label} country={country.country} />
                  {!record.counts && ` · ${t('check.notcounted')}`}{record.planned && ` · ${t('check.planned')}`}
                </li>
              ))}
            </ul>
          </>
        ))}
      </Fold>
    </section>
  );
}

const change = () => {
  editing.value = true;
};

function Line({ k, value, to, fill }: { k: Key; value: JSX.Element | string | undefined; to: string; fill?: Record<string, string> }): JSX.Element {
  return (
    <div>
      <dt><Words k={k} fill={fill ?? {}} /></dt>
      <dd>{value || <em>{t('check.none')}</em>}</dd>
      <dd class="edit"><a href={`#/${to}`} onClick={change}>{t('change')}<span class="hidden"> {t(k, fill)}</span></a></dd>
    </div>
  );
}

export function CheckAnswers(): JSX.Element {
  const all = answers.value;
  const timeline = useAnswer(() => timelineOf(all), caseText(all, 'high'));
  const event = all.events.find((one) => one.what === all.said.event);
  return (
    <Page title={t('check.title')} before={beforeOf('check')} wide>
      <section class="card">
        <h2>{t('check.you')}</h2>
        <dl class="summary">
          <Line k="check.goal" value={all.goal && t(`goal.${all.goal}`)} to="goal" />
          <Line k="check.born" value={all.born && sayDay(all.born)} to="born" />
          <Line k="check.sex" value={all.sex && t(`sex.${all.sex}`)} to="sex" />
          <Line k="check.nationality" value={countryName(all.nationality)} to="nationality" />
          <Line k="check.residence" value={all.residence && countryName(all.residence)} to="residence" />
          <Line k="check.asof" value={sayDay(asOf())} to="asof" />
        </dl>
      </section>
      {countriesInOrder(all.countries).map((code) => (
        <section class="card">
          <h2>{t('check.periods', { country: countryName(code) })}</h2>
          <ul class="plain runs">
            {rowsOf(code, all.rows).map((row) => (
              <li><span class="run">{sayRun(row)}</span> <Words k={kindKey(row.scheme, row.kind)} country={code} />{sayWage(row) && <> · {sayWage(row)}</>}</li>
            ))}
            {rowsOf(code, all.rows).length === 0 && <li><em>{t('check.none')}</em></li>}
          </ul>
          <p class="card-actions"><a href={`#/${code}.rows`} onClick={change}>{t('change')}<span class="hidden"> {t('check.periods', { country: countryName(code) })}</span></a></p>
          <dl class="summary">
            {countryFor(code).then.filter(({ id }) => steps(all).includes(`${code}.${id}`)).map(({ id }) => {
              const said = all.said[`${code}.${id}`];
              const day = dayOf(code, id);
              const value = day ? sayDay(day) : said ? t(first(`${code}.${id}.${said}`, `${id}.${said}`, said)) : undefined;
              return <Line k={first(`${code}.${id}.title`, `${id}.title`)} fill={{ country: countryName(code) }} value={value} to={`${code}.${id}`} />;
            })}
          </dl>
        </section>
      ))}
      {all.goal === 'event' && (
        <section class="card">
          <dl class="summary"><Line k="check.event" value={event ? `${t(`event.${event.what}` as Key)}, ${sayDay(event.on)}` : undefined} to="event" /></dl>
        </section>
      )}
      <section class="card">
        <dl class="summary">
          <Line k="check.plan" to="plan" value={all.plans.length > 0
            ? <>{all.plans.map((row) => <span class="block">{sayRun(row)} · <Words k={kindKey(row.scheme, row.kind)} />{sayWage(row) && <> · {sayWage(row)}</>}</span>)}</>
            : all.said.plan ? t('plan.no') : undefined} />
        </dl>
      </section>
      <section>
        <h2>{t('check.timeline')}</h2>
        <Loaded load={timeline}>{(value) => <LifeInWords timeline={value} />}</Loaded>
      </section>
      <p class="actions"><button type="button" class="button big" disabled={timeline.state === 'failed'} onClick={() => go('/result')}>{t('check.go')}</button></p>
    </Page>
  );
}

export function AsOfQuestion(): JSX.Element {
  const [y = '', m = '', d = ''] = asOf().split('-');
  const [typed, setTyped] = useState([d.replace(/^0/, ''), m.replace(/^0/, ''), y]);
  const [problems, setProblems] = useState<Problem[]>([]);
  return (
    <Page title={t('asof.title')} hint={t('asof.hint')} before="/check" problems={problems}>
      <Form onNext={() => {
        const day = readDay(typed[0] ?? '', typed[1] ?? '', typed[2] ?? '');
        setProblems(day ? [] : [{ field: 'asof', text: t('when.bad') }]);
        if (day) {
          update({ asOf: day });
          go('/check');
        }
      }}>
        <Boxes id="asof" legend={<span class="hidden">{t('asof.title')}</span>} parts={['day', 'month', 'year']} value={typed} onInput={setTyped} fault={problems[0]?.text} />
        <Next label={t('save')} />
      </Form>
    </Page>
  );
}
