// W-S17: steppers; every figure below them is the engine's.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Determination } from 'huong';
import { sayMonth, t } from '../i18n';
import { answers, asOf, lastWage, type Row, update } from '../state/answers';
import { type Both, calcOf, countryOfResult, optionsOf, PENSION, useAnswer } from '../state/ask';
import { caseText } from '../state/case';
import { addMonths, monthsBetween } from '../state/months';
import { drop, useDraft } from '../state/store';
import { Fold, Loaded, Page, Pick } from '../ui/parts';
import { missingOf, money, Said } from '../ui/text';
import { About, later, Number3, type Outcome, type Paid, PaidIn } from './outcome';

/** The wage is a question, not a result: the steps that the button takes. */
const WAGES = ['1500000', '2000000', '2500000', '3000000', '4000000', '5000000', '6000000', '7000000', '8000000', '9000000', '10000000', '12000000', '15000000', '20000000', '30000000'];
const stepAt = (wage: string): number => {
  const at = WAGES.findIndex((one) => Number(one) >= Number(wage));
  return at < 0 ? WAGES.length - 1 : at;
};

function Stepper({ label, value, onLess, onMore, least, most }: {
  label: string; value: string; onLess: () => void; onMore: () => void; least: boolean; most: boolean;
}): JSX.Element {
  return (
    <div class="stepper" role="group" aria-label={label}>
      <p class="stepper-label">{label}</p>
      <button type="button" class="round" disabled={least} aria-label={t('whatif.less', { what: label })} onClick={onLess}>−</button>
      <output aria-live="polite">{value}</output>
      <button type="button" class="round" disabled={most} aria-label={t('whatif.plus', { what: label })} onClick={onMore}>+</button>
    </div>
  );
}

/** What is paid month after month: all that stopping now shows, and what going on adds. */
function going({ low, high }: Both<Determination>, stop: Outcome['stop']): Paid[] {
  const before = later(stop).map((one) => one.result);
  return low.results.filter((one) => before.includes(one.id) || one.id === PENSION || (one.branch === 'old-age' && one.nature === undefined && (one.amount ?? one.worth)?.per === 'month'))
    .map((one) => {
      const other = high.results.find((each) => each.id === one.id) ?? one;
      const country = countryOfResult(one.id);
      return {
        result: one.id, label: <Said text={one.label} country={country} />, country, status: one.status, from: one.from,
        amount: one.amount ?? one.worth, other: other.amount ?? other.worth, missing: missingOf(one, other),
      };
    });
}

interface Steps {
  months: number;
  wait: number;
  /** Months that the pension is asked for later than the soonest. */
  defer: number;
  kind: string;
  wage: number;
}

/** The soonest month of Viet Nam's pension, from which deferring counts. */
const soonest = ({ results }: Determination): string | undefined => results.find((one) => one.id === PENSION)?.from;

export function WhatIfScreen(): JSX.Element {
  const all = answers.value;
  const now = asOf().slice(0, 7);
  const old = all.plans.find((row) => row.scheme.startsWith('vn.'));
  const [steps, setSteps] = useDraft<Steps>('what-if', () => ({
    months: old && old.to.length === 7 && old.from.length === 7 ? monthsBetween(old.from, old.to) : 60,
    wait: old?.from.length === 7 ? Math.max(0, monthsBetween(now, old.from) - 2) : 0,
    defer: 0, kind: old?.scheme === 'vn.voluntary' ? 'voluntary' : 'compulsory', wage: stepAt(old?.wage ?? lastWage('VN', all.rows) ?? '7000000'),
  }));
  const [kept, setKept] = useState(false);
  const { months, wait, defer, kind, wage } = steps;
  const start = addMonths(now, 1 + wait);
  const plan: Row = {
    scheme: kind === 'voluntary' ? 'vn.voluntary' : 'vn.compulsory', kind: kind === 'voluntary' ? 'voluntary' : 'insured',
    from: start, to: addMonths(start, months - 1), wage: WAGES[wage] as string, more: {},
  };
  const then = { ...all, plans: [plan] };
  const load = useAnswer(async () => {
    const stop = await optionsOf(all, { plans: false });
    const go = await calcOf(then);
    const first = soonest(go.low);
    const asked = first && defer > 0 ? addMonths(first, defer) : undefined;
    return { stop, first, asked, go: asked ? await calcOf(then, { benefit: 'old-age', from: asked }) : go };
  }, JSON.stringify([caseText(then, 'low'), caseText(then, 'high'), defer]));
  const change = (what: Partial<Steps>) => () => { setKept(false); setSteps({ ...steps, ...what }); };
  const claim = load.state === 'here' ? load.value : undefined;
  return (
    <Page title={t('whatif.title')} hint={t('whatif.lead')} before="/result" wide>
      <div class="card steppers">
        <Stepper label={t('whatif.months')} value={t('plan.m', { n: months })} least={months <= 12} most={months >= 480}
          onLess={change({ months: months - 12 })} onMore={change({ months: months + 12 })} />
        <Stepper label={t('whatif.wage')} value={money(WAGES[wage] as string, 'VND')} least={wage === 0} most={wage === WAGES.length - 1}
          onLess={change({ wage: wage - 1 })} onMore={change({ wage: wage + 1 })} />
      </div>
      <Fold title={t('whatif.more')}>
        <div class="steppers">
          <Stepper label={t('whatif.start')} value={sayMonth(start)} least={wait === 0} most={wait >= 120}
            onLess={change({ wait: Math.max(0, wait - 6) })} onMore={change({ wait: wait + 6 })} />
          <Stepper label={t('whatif.claim')} value={claim?.asked ? sayMonth(claim.asked) : t('whatif.soonest')} least={defer === 0} most={defer >= 120 || !claim?.first}
            onLess={change({ defer: Math.max(0, defer - 12) })} onMore={change({ defer: defer + 12 })} />
          <Pick name="kind" legend={t('whatif.kind')} value={kind} onPick={(value) => change({ kind: value })()}
            options={[{ value: 'compulsory', label: t('whatif.compulsory') }, { value: 'voluntary', label: t('whatif.voluntary') }]} />
        </div>
      </Fold>
      <div aria-live="polite">
        <Loaded load={load}>
          {({ go, stop }) => (
            <>
              <div class="thirds">
                <Number3 title={t('whatif.then')} hint={t('result.go.hint')} paid={going(go, stop)} none={t('result.nothing')} />
                <Number3 title={t('result.stop')} hint={t('result.stop.hint')} paid={later(stop)} none={t('result.nothing')} />
              </div>
              <PaidIn all={go} links={false} />
            </>
          )}
        </Loaded>
      </div>
      <p class="actions"><button type="button" class="button" onClick={() => { drop('draft.plan'); update({ plans: [plan], said: { ...all.said, plan: kind === 'voluntary' ? 'voluntary' : 'VN' } }); setKept(true); }}>{t('whatif.keep')}</button></p>
      <p role="status">{kept && t('whatif.kept')}</p>
      <About />
    </Page>
  );
}
