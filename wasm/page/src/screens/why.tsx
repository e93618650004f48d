// W-S12: why: the sentence, the numbers used, the articles, every step.
import type { JSX } from 'preact';
import type { Determination, Result } from 'huong';
import { has, hear, heardIn, type Key, lang, sayMonth, t } from '../i18n';
import { answers } from '../state/answers';
import { type Both, explainOf, type Pair, pairs, useAnswer } from '../state/ask';
import { caseText, type End, hasRange } from '../state/case';
import { BadgeOf, Fold, Loaded, Page } from '../ui/parts';
import { foreign, Headline, plainAmount, Said, sayAmount, sayPer, spread } from '../ui/text';
import { About, Law, ownMonths, useOutcome } from './outcome';

export function WhyScreen({ id }: { id: string }): JSX.Element {
  const load = useOutcome();
  return (
    <Page title={t('why.title')} before="/result" wide>
      <Loaded load={load}>
        {({ go, stop }) => {
          const pair = pairs(go).find(({ low }) => low.id === id);
          return pair ? <Why pair={pair} stop={stop} end={go.low.results.includes(pair.low) ? 'low' : 'high'} /> : <p>{t('why.missing.result')}</p>;
        }}
      </Loaded>
      <About />
    </Page>
  );
}

function Why({ pair, stop, end }: { pair: Pair; stop: Both<Determination>; end: End }): JSX.Element {
  const { low, high } = pair;
  const explained = useAnswer(() => explainOf(answers.value, low.id, end), `${low.id} ${caseText(answers.value, end)}`);
  const months = low.months;
  const cited = heardIn(low.cite);
  const own = ownMonths(pair, stop);
  const both = (key: 'foreign' | 'counted' | 'missing') => spread(low.months?.[key] ?? 0, high.months?.[key] ?? 0);
  return (
    <>
      <h2><Said text={low.label} country={low.country} /></h2>
      <p><BadgeOf result={low} other={high} /></p>
      {own?.planned ? <p class="hint">{t('result.rights.plan')}</p> : null}
      <div class="big"><Headline low={low} high={high} /></div>
      {(Object.keys(low.figures).length > 0 || months) && (
        <section class="card">
          <h3>{t('why.numbers')}</h3>
          <dl class="summary">
            {own && <div><dt>{t('why.months')}: {t('why.own')}</dt><dd>{own.paid}</dd></div>}
            {own?.planned ? <div><dt>{t('why.months')}: {t('why.planned')}</dt><dd>{own.planned}</dd></div> : null}
            {months && (['foreign', 'counted'] as const).filter((key) => months[key] > 0).map((key) => (
              <div><dt>{t('why.months')}: {t(`why.${key}`)}</dt><dd>{both(key)}</dd></div>
            ))}
            {months?.required !== undefined && <div><dt>{t('why.months')}: {t('why.required')}</dt><dd>{months.required}</dd></div>}
            {months?.missing ? <div><dt>{t('why.months')}: {t('why.missing')}</dt><dd>{both('missing')}</dd></div> : null}
            {Object.entries(low.figures).map(([key, figure]) => (
              <div><dt><Said text={figure.label} country={low.country} /></dt><dd><Said text={figure.shown} country={low.country} />{high.figures[key] && hear(high.figures[key].shown) !== hear(figure.shown) && <> – <Said text={high.figures[key].shown} country={low.country} /></>}</dd></div>
            ))}
          </dl>
        </section>
      )}
      {low.parts.length > 0 && (
        <section class="card">
          <h3>{t('why.parts')}</h3>
          <dl class="summary">{low.parts.map((part) => <div><dt><Said text={part.label} country={low.country} /></dt><dd>{sayAmount(part.amount, high.parts.find(({ id }) => id === part.id)?.amount)} {sayPer(part.amount)}</dd></div>)}</dl>
        </section>
      )}
      {low.payments.length > 1 && (
        <section class="card">
          <h3>{t('why.payments')}</h3>
          <dl class="summary">{low.payments.map((one) => <div><dt>{sayMonth(one.from)}{one.to ? ` – ${sayMonth(one.to)}` : ''}</dt><dd>{plainAmount(one.amount)} {sayPer(one.amount)}</dd></div>)}</dl>
        </section>
      )}
      <section class="card">
        <h3>{t('why.law')}</h3>
        <ul class="laws">{low.cite[cited]?.map((one) => <li lang={lang.value === cited ? undefined : cited}>{foreign(one, low.country, cited)}</li>)}</ul>
        <p>{t('why.basis')}: {has(`basis.${low.basis}`) ? t(`basis.${low.basis}` as Key) : low.basis}. {t('grade')}: {t(`grade.${low.grade}`)}.</p>
        {low.payer && <p>{foreign(t('result.payer', { who: hear(low.payer) }), low.country)}</p>}
      </section>
      {hasRange(answers.value) && <p class="notice">{t('range.low')}</p>}
      <Loaded load={explained}>{(result) => <Reasons of={result} />}</Loaded>
    </>
  );
}

function Reasons({ of: { reasons = [], figures, roundings = [], country } }: { of: Result }): JSX.Element {
  const main = reasons.filter((step) => step.rule in figures || step === reasons.at(-1));
  return (
    <>
      {main.length > 0 && <Steps list={main} country={country} />}
      {reasons.length > main.length && <Fold title={t('why.steps', { n: reasons.length })}><Steps list={reasons} country={country} formulas /></Fold>}
      {roundings.length > 0 && (
        <Fold title={t('why.roundings')}>
          <ul class="notes">{roundings.map((one) => <li><code>{one.from} → {one.to}</code><Law cite={one.cite} country={country} /></li>)}</ul>
        </Fold>
      )}
    </>
  );
}

function Steps({ list, country, formulas }: { list: NonNullable<Result['reasons']>; country: string; formulas?: boolean }): JSX.Element {
  return (
    <ol class="steps">
      {list.map((step) => (
        <li>
          <p><Said text={step.text} country={country} /></p>
          <Law cite={step.cite} country={country} />
          {formulas && (
            <details><summary>{t('why.formula')}<span class="hidden">: {hear(step.text).split(':')[0]}</span></summary>
              <p><code>{step.formula}</code></p><p>{t('why.filled')}: <code>{step.filled}</code></p></details>
          )}
        </li>
      ))}
    </ol>
  );
}
