// W-S1 to W-S3: about oneself, one question a page. What is answered is kept at once, so that Back and Forward lose nothing.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { countryName, t } from '../i18n';
import { go } from '../route';
import { answers, type Goal, update } from '../state/answers';
import { COUNTRIES, FIRST } from '../state/countries';
import { beforeOf, nextOf } from '../state/flow';
import { readDay, readTime } from '../state/months';
import { useDraft } from '../state/store';
import { Boxes, Form, Next, Page, Pick, type Problem } from '../ui/parts';

/** A page with one choice: nothing else to press wrong. */
export function Choose({ step, title, hint, options, value, onPick, children, check, next }: {
  step: string;
  title: JSX.Element | string;
  hint?: JSX.Element | string | undefined;
  options: { value: string; label: JSX.Element | string }[];
  value: string | undefined;
  onPick: (value: string) => void;
  children?: JSX.Element | false | undefined;
  check?: (() => Problem[]) | undefined;
  next?: (() => void) | undefined;
}): JSX.Element {
  const [problems, setProblems] = useState<Problem[]>([]);
  const legend = typeof title === 'string' ? title : step;
  return (
    <Page title={title} hint={hint} before={beforeOf(step)} problems={problems}>
      <Form onNext={() => {
        const found = value === undefined ? [{ field: step, text: t('choose') }] : (check?.() ?? []);
        setProblems(found);
        if (found.length === 0) next ? next() : go(nextOf(step));
      }}>
        <Pick name={step} legend={legend} options={options} value={value} onPick={onPick} />
        {children}
        <Next />
      </Form>
    </Page>
  );
}

const GOALS: Goal[] = ['refund', 'count', 'claim', 'event', 'lump-sum', 'verify'];

export function GoalQuestion(): JSX.Element {
  return (
    <Choose step="goal" title={t('goal.title')} value={answers.value.goal} onPick={(goal) => update({ goal: goal as Goal })}
      options={GOALS.map((goal) => ({ value: goal, label: t(`goal.${goal}`) }))} />
  );
}

export function BornQuestion(): JSX.Element {
  const [y = '', m = '', d = ''] = answers.value.born.split('-');
  const [typed, setTyped] = useDraft('born', () => [d.replace(/^0/, ''), m.replace(/^0/, ''), y]);
  const [problems, setProblems] = useState<Problem[]>([]);
  return (
    <Page title={t('born.title')} hint={t('born.hint')} before={beforeOf('born')} problems={problems}>
      <Form onNext={() => {
        const [day = '', month = '', year = ''] = typed;
        const born = day.trim() ? readDay(day, month, year) : readTime(month, year);
        const found = born ? [] : [{ field: 'born', text: t('when.bad') }];
        setProblems(found);
        if (born) {
          update({ born });
          go(nextOf('born'));
        }
      }}>
        <Boxes id="born" legend={<span class="hidden">{t('born.title')}</span>} parts={['day', 'month', 'year']} value={typed}
          fault={problems[0]?.text} onInput={(value) => {
            setTyped(value);
            const [day = '', month = '', year = ''] = value;
            const born = day.trim() ? readDay(day, month, year) : readTime(month, year);
            if (born) update({ born });
          }} />
        <Next />
      </Form>
    </Page>
  );
}

export const SexQuestion = (): JSX.Element => (
  <Choose step="sex" title={t('sex.title')} hint={t('sex.hint')} value={answers.value.sex}
    onPick={(sex) => update({ sex: sex as 'female' | 'male' })}
    options={[{ value: 'female', label: t('sex.female') }, { value: 'male', label: t('sex.male') }]} />
);

const nations = () => COUNTRIES.map(({ code }) => ({ value: code, label: countryName(code) }));

export function NationalityQuestion(): JSX.Element {
  const value = answers.value.nationality;
  const usual = ['VN', 'KR', 'JP', 'TW', 'DE'];
  const [more, setMore] = useState(!usual.includes(value));
  return (
    <Choose step="nationality" title={t('nationality.title')} hint={t('nationality.hint')} value={more ? 'more' : value}
      onPick={(code) => { setMore(code === 'more'); if (code !== 'more') update({ nationality: code }); }}
      options={[...nations().filter(({ value: code }) => usual.includes(code)), { value: 'more', label: t('other') }]}>
      {more && <Country value={usual.includes(value) ? '' : value} onPick={(nationality) => update({ nationality })} />}
    </Choose>
  );
}

function Country({ value, onPick }: { value: string; onPick: (code: string) => void }): JSX.Element {
  return (
    <div class="field">
      <label for="other-country">{t('other')}</label>
      <select id="other-country" value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        <option value="" />
        {nations().filter(({ value: code }) => code !== 'VN').map(({ value: code, label }) => <option value={code}>{label}</option>)}
      </select>
    </div>
  );
}

export function ResidenceQuestion(): JSX.Element {
  const value = answers.value.residence;
  const [more, setMore] = useState(value !== undefined && !FIRST.includes(value));
  return (
    <Choose step="residence" title={t('residence.title')} hint={t('residence.hint')} value={more ? 'more' : value}
      onPick={(code) => { setMore(code === 'more'); if (code !== 'more') update({ residence: code }); }}
      options={[...FIRST.map((code) => ({ value: code, label: countryName(code) })), { value: 'more', label: t('other') }]}>
      {more && <Country value={value && !FIRST.includes(value) ? value : ''} onPick={(residence) => update({ residence })} />}
    </Choose>
  );
}

export function CountriesQuestion(): JSX.Element {
  const chosen = answers.value.countries;
  const [more, setMore] = useState(chosen.some((code) => !FIRST.includes(code)));
  const [problems, setProblems] = useState<Problem[]>([]);
  const shown = more ? COUNTRIES.map(({ code }) => code) : FIRST;
  return (
    <Page title={t('countries.title')} hint={t('countries.hint')} before={beforeOf('countries')} problems={problems}>
      <Form onNext={() => {
        const found = chosen.length === 0 ? [{ field: 'countries', text: t('countries.none') }] : [];
        setProblems(found);
        if (found.length > 0) return;
        go(nextOf('countries'));
      }}>
        <Pick name="countries" legend={t('countries.title')} many value={chosen}
          options={shown.map((code) => ({ value: code, label: countryName(code) }))}
          onPick={(code) => update({ countries: chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code] })} />
        {!more && <p><button type="button" class="link" onClick={() => setMore(true)}>{t('countries.more')}</button></p>}
        <Next />
      </Form>
    </Page>
  );
}
