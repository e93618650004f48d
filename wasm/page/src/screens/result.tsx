// W-S10: three numbers, and every right with its state.
import type { JSX } from 'preact';
import type { Determination } from 'huong';
import { countryName, hear, type Key, sayDay, t } from '../i18n';
import { answers, asOf } from '../state/answers';
import { type Both, isContribution, type Pair, pairs } from '../state/ask';
import { hasRange } from '../state/case';
import { BadgeOf, Fold, Loaded, Page } from '../ui/parts';
import { foreign, Headline, Said, sayPer, sayTime, spread, Sum } from '../ui/text';
import { About, isMain, ownMonths, PaidIn, ThreeNumbers, useOutcome, Warnings } from './outcome';

const monthsLine = (pair: Pair, stop: Both<Determination>): string => {
  const [a, b, own] = [pair.low.months, pair.high.months, ownMonths(pair, stop)];
  if (!a || !b || !own) return '';
  return [
    ...(own.paid || !own.planned ? [t('result.months', { own: own.paid })] : []),
    ...(own.planned ? [t('result.months.planned', { n: own.planned })] : []),
    ...(a.foreign || b.foreign ? [t('result.months.foreign', { n: spread(a.foreign, b.foreign) })] : []),
    ...(a.required ? [t('result.months.required', { n: a.required })] : []),
  ].join(' · ');
};

function RightCard({ pair, stop }: { pair: Pair; stop: Both<Determination> }): JSX.Element {
  const { low, high } = pair;
  const months = monthsLine(pair, stop);
  const amount = low.amount ?? low.worth;
  return (
    <li class="card right">
      <h3><Said text={low.label} country={low.country} /></h3>
      <p><BadgeOf result={low} other={high} /></p>
      {amount && <p class="paid-amount"><Sum status={low.status} low={amount} high={high.amount ?? high.worth} /> <span>{[sayPer(amount), sayTime(low)].filter(Boolean).join(', ')}</span></p>}
      {low.payer && <p class="small">{foreign(t('result.payer', { who: hear(low.payer) }), low.country)}</p>}
      {months && <p class="small">{months}</p>}
      {!amount && <Headline low={low} high={high} />}
      {amount && low.status !== 'granted' && <Fold title={t('why.title')}><Headline low={low} high={high} /></Fold>}
      <p><a class="button quiet small-button" href={`#/why/${low.id}`}>{t('result.why')}<span class="hidden"> {hear(low.label)}</span></a></p>
    </li>
  );
}

const LATER: Record<string, string[]> = {
  claim: ['/todo', '/choice', '/cover'], event: ['/cover', '/todo', '/choice'], verify: ['/choice', '/todo', '/cover'],
};
const LINKS: Record<string, Key> = { '/choice': 'result.compare', '/todo': 'result.todo', '/cover': 'result.cover' };

export function ResultScreen(): JSX.Element {
  const load = useOutcome();
  const order = LATER[answers.value.goal ?? ''] ?? ['/choice', '/todo', '/cover'];
  return (
    <Page title={t('result.title')} hint={t('result.asof', { day: sayDay(asOf()) })} before="/check" wide>
      {hasRange(answers.value) && <p class="notice">{t('result.range')}</p>}
      <Loaded load={load}>
        {(value) => {
          const rights = pairs(value.go).filter(({ low }) => !isContribution(low) && isMain(low));
          const codes = [...new Set(rights.map(({ low }) => low.country))];
          return (
            <>
              <ThreeNumbers value={value} />
              <h2 class="hidden">{t('result.more')}</h2>
              <ul class="doors">
                {order.map((path) => <li><a href={`#${path}`}>{t(LINKS[path] as Key)}</a></li>)}
                <li><a href="#/what-if">{t('result.whatif')}</a></li>
                <li><a href="#/save">{t('result.save')}</a></li>
              </ul>
              <h2>{t('result.rights')}</h2>
              {answers.value.plans.length > 0 && <p class="hint">{t('result.rights.plan')}</p>}
              {codes.map((code) => (
                <section>
                  <h3 class="country"><span class={`flag f${code}`} aria-hidden="true" />{countryName(code)}</h3>
                  <ul class="cards two">{rights.filter(({ low }) => low.country === code).map((pair) => <RightCard pair={pair} stop={value.stop} />)}</ul>
                </section>
              ))}
              <PaidIn all={value.go} />
              <Warnings list={value.go.low.warnings} />
            </>
          );
        }}
      </Loaded>
      <About />
    </Page>
  );
}

