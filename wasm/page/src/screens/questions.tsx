// W-S1 to W-S8: one question a page. What is answered is kept at once, so that Back and Forward lose nothing.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { soon } from '../engine/client';
import { countryName, first, type Key, sayMonth, t } from '../i18n';
import { go } from '../route';
import { type Answers, answers, asOf, eventOf, type Goal, rowsOf, say, setEvent, setRows, update } from '../state/answers';
import { COUNTRIES, countryFor, FIRST } from '../state/countries';
import { HAPPENED } from '../state/events';
import { beforeOf, dayOf, drawnMonthsMissing, nextOf, REFUNDED } from '../state/flow';
import { readMoney } from '../state/money';
import { addMonths, readDay, readTime } from '../state/months';
import { useDraft } from '../state/store';
import { Boxes, Field, Form, Next, Page, Pick, type Problem } from '../ui/parts';
import { money, Words } from '../ui/text';

/** A page with one choice: nothing else to press wrong. */
function Choose({ step, title, hint, options, value, onPick, children, check, next }: {
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
        soon(chosen);
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

export function WayQuestion(): JSX.Element {
  const value = answers.value.said['VN.way'];
  return (
    <Choose step="VN.way" title={t('VN.way.title')} hint={t('VN.way.hint')} value={value} onPick={(way) => say('VN.way', way)}
      next={() => {
        if (answers.value.said['VN.way'] === 'none') setRows('VN', []);
        go(nextOf('VN.way'));
      }}
      options={['paste', 'rows', 'guess', 'none'].map((way) => ({ value: way, label: t(`VN.way.${way}` as Key) }))} />
  );
}

export function TailQuestion(): JSX.Element {
  const last = rowsOf('VN', answers.value.rows).filter((row) => row.kind === 'insured').sort((a, b) => (a.to < b.to ? -1 : 1)).at(-1);
  const value = answers.value.said['VN.tail'];
  return (
    <Choose step="VN.tail" title={t('VN.tail.title', { month: sayMonth(last && !last.open ? addMonths(last.to, 1) : asOf.value.slice(0, 7)) })}
      hint={t('VN.tail.hint')} value={value}
      onPick={(choice) => {
        if (last) setRows('VN', rowsOf('VN', answers.value.rows).map((row) => (row === last ? { ...row, open: choice === 'yes' } : row)));
        say('VN.tail', choice);
      }}
      options={[{ value: 'yes', label: t('VN.tail.yes') }, { value: 'no', label: t('VN.tail.no') }]} />
  );
}

/** The kind that a new line of a country begins with, after what was said. */
export function usualKind(code: string, all: Answers): { scheme: string; kind: string; more: Record<string, string> } {
  const country = countryFor(code);
  const base = country.kinds[0] ?? { scheme: `${code.toLowerCase()}.pension`, kind: 'insured' };
  const more: Record<string, string> = {};
  let { scheme, kind } = base;
  const said = (question: string) => all.said[`${code}.${question}`];
  if (code === 'KR') {
    if (said('visa') && said('visa') !== 'other') more.visa = said('visa') as string;
    if (said('cover') === 'no') kind = 'uncovered';
  }
  if (code === 'VN' && drawnMonthsMissing(all)) return { scheme: 'vn.unemployment', kind: 'unemployment-benefit', more };
  if (code === 'JP' && said('scheme') === 'national') scheme = 'jp.national-pension';
  if (code === 'TW') {
    if (said('job')) more.job = said('job') as string;
    if (said('job') === 'private-home') kind = 'uncovered';
  }
  return { scheme, kind, more };
}

/** A choice about a country; where it is "yes", with its day. */
export function CountryQuestion({ code, id }: { code: string; id: string }): JSX.Element {
  const step = `${code}.${id}`;
  const country = countryFor(code);
  const question = [...country.first, ...country.then].find((one) => one.id === id);
  const value = answers.value.said[step];
  const dated = ['left', 'refund', 'lump-sum', 'disability', 'balance'].includes(id);
  const day = dated ? dayOf(code, id) : undefined;
  const [y = '', m = '', d = ''] = (day ?? '').split('-');
  const [typed, setTyped] = useDraft(`${step}.day`, () => [d.replace(/^0/, ''), m.replace(/^0/, ''), y]);
  const [fault, setFault] = useState<string>();
  const [amount, setAmount] = useDraft(`${step}.amount`, () => (id === 'balance' ? (eventOf('my-epf-statement')?.facts.balance ?? '') : ''));
  const [wrong, setWrong] = useState<string>();
  const balance = readMoney(amount, country.currency);
  const fill = { country: countryName(code) };
  const asksDay = dated && (value === 'yes' || value === 'soon');

  const write = (on: string | undefined) => {
    if (id === 'left') setEvent('departure', { country: code }, on);
    if (id === 'refund') setEvent('refund', { scheme: REFUNDED[code] ?? '' }, on);
    if (step === 'VN.lump-sum') setEvent('lump-sum', {}, on);
    if (id === 'balance') setEvent('my-epf-statement', {}, balance ? on : undefined, { balance: balance ?? '' });
    if (step === 'JP.disability') setEvent('jp-disability-award', {}, on);
  };
  const label = (option: string): JSX.Element =>
    <Words k={first(`${step}.${option}`, `${id}.${option}`, option)} country={code} />;
  const hint = first(`${step}.hint`, `${id}.hint`, 'when.about');

  return (
    <Choose step={step} title={<Words k={first(`${step}.title`, `${id}.title`)} fill={fill} country={code} />}
      hint={hint === 'when.about' ? undefined : <Words k={hint} fill={fill} country={code} />} value={value}
      onPick={(choice) => {
        say(step, choice);
        if (dated && choice === 'no') write(undefined);
        // A line that was written with another choice keeps what it says; only new ones begin with this one.
      }}
      check={() => {
        if (!asksDay) return [];
        const on = readDay(typed[0] ?? '', typed[1] ?? '', typed[2] ?? '');
        const read = id !== 'balance' || balance !== undefined;
        setFault(on ? undefined : t('when.bad'));
        setWrong(read ? undefined : t('row.money.bad'));
        if (on) write(on);
        return [...(on ? [] : [{ field: `${step}.day`, text: t('when.bad') }]), ...(read ? [] : [{ field: `${step}.amount`, text: t('row.money.bad') }])];
      }}
      options={(question?.options ?? []).map((option) => ({ value: option, label: label(option) }))}>
      {asksDay && <>
        {id === 'balance' && (
          <Field id={`${step}.amount`} label={t('MY.balance.amount')} fault={wrong} echo={balance && t('row.is', { amount: money(balance, country.currency) })}>
            <input id={`${step}.amount`} class="money" type="text" inputMode="decimal" autocomplete="off" value={amount} onInput={(event) => setAmount(event.currentTarget.value)} />
          </Field>
        )}
        <Boxes id={`${step}.day`} legend={t('when')} hint={t('when.about')} fault={fault} parts={['day', 'month', 'year']} value={typed}
          onInput={(next) => {
            setTyped(next);
            const on = readDay(next[0] ?? '', next[1] ?? '', next[2] ?? '');
            if (on) write(on);
          }} />
      </>}
    </Choose>
  );
}

export function EventQuestion(): JSX.Element {
  const all = answers.value;
  const shown = HAPPENED.filter(({ country }) => !country || all.countries.includes(country));
  const what = shown.find((one) => one.what === all.said.event)?.what;
  const now = what ? eventOf(what) : undefined;
  const [y = '', m = '', d = ''] = (now?.on ?? '').split('-');
  const [typed, setTyped] = useDraft('event.day', () => [d.replace(/^0/, ''), m.replace(/^0/, ''), y]);
  const [fault, setFault] = useState<string>();
  const [draft, setDraft] = useDraft<Record<string, string>>('event.facts', () => now?.facts ?? {});
  const asked = shown.find((one) => one.what === what)?.facts ?? [];

  const write = (on: string | undefined, said: Record<string, string>) => {
    if (!what) return;
    const others = all.events.filter((event) => !HAPPENED.some((one) => one.what === event.what));
    const kept = Object.fromEntries(Object.entries(said).filter(([key, value]) => value && asked.some((fact) => fact.name === key)));
    update({ events: on ? [...others, { what, on, facts: kept }] : others });
  };

  return (
    <Choose step="event" title={t('event.title')} value={what}
      onPick={(choice) => {
        say('event', choice);
        setDraft({});
        update({ events: answers.value.events.filter((event) => !HAPPENED.some((one) => one.what === event.what)) });
      }}
      check={() => {
        const on = readDay(typed[0] ?? '', typed[1] ?? '', typed[2] ?? '');
        setFault(on ? undefined : t('when.bad'));
        if (on) write(on, draft);
        return on ? [] : [{ field: 'event.day', text: t('when.bad') }];
      }}
      options={shown.map((one) => ({ value: one.what, label: t(`event.${one.what}` as Key) }))}>
      {what ? (
        <>
          {what === 'death' && <p class="notice">{t('fact.death.note')}</p>}
          <Boxes id="event.day" legend={t('when')} hint={t('when.about')} fault={fault} parts={['day', 'month', 'year']} value={typed}
            onInput={(next) => {
              setTyped(next);
              const on = readDay(next[0] ?? '', next[1] ?? '', next[2] ?? '');
              if (on) write(on, draft);
            }} />
          {asked.map((fact) => (
            <div class="field">
              <label for={`fact.${fact.name}`}>{t(`fact.${what}.${fact.name}` as Key)} <span class="optional">{t('optional')}</span></label>
              {fact.options ? (
                <select id={`fact.${fact.name}`} value={draft[fact.name] ?? ''} onChange={(event) => setDraft({ ...draft, [fact.name]: event.currentTarget.value })}>
                  <option value="">{t('fact.none')}</option>
                  {fact.options.map((option) => (
                    <option value={option}>{/^[A-Z]{2}$/.test(option) ? countryName(option) : t(`fact.${what}.${fact.name}.${option}` as Key)}</option>
                  ))}
                </select>
              ) : fact.day ? (
                <input id={`fact.${fact.name}`} class="short" type="date" value={draft[fact.name] ?? ''} onInput={(event) => setDraft({ ...draft, [fact.name]: event.currentTarget.value })} />
              ) : (
                <input id={`fact.${fact.name}`} class="short" type="text" inputMode="numeric" value={(draft[fact.name] ?? '').replace('%', '')}
                  onInput={(event) => {
                    const digits = event.currentTarget.value.replace(/\D/g, '');
                    setDraft({ ...draft, [fact.name]: digits && fact.percent ? `${digits}%` : digits });
                  }} />
              )}
            </div>
          ))}
          {what === 'death' && <Family />}
        </>
      ) : undefined}
    </Choose>
  );
}

function Family(): JSX.Element {
  const family = answers.value.family;
  const set = (i: number, key: string, value: string) =>
    update({ family: family.map((one, j) => (j === i ? { ...one, [key]: value } : one)) });
  return (
    <fieldset class="family">
      <legend>{t('family.title')}</legend>
      {family.map((one, i) => (
        <div class="row">
          <label>{t('family.relation')}
            <select value={one.relation ?? ''} onChange={(event) => set(i, 'relation', event.currentTarget.value)}>
              {['spouse', 'child', 'parent'].map((relation) => <option value={relation}>{t(`family.${relation}` as Key)}</option>)}
            </select>
          </label>
          <label>{t('family.born')}
            <input class="short" type="text" inputMode="numeric" maxLength={4} value={one.born ?? ''}
              onInput={(event) => set(i, 'born', event.currentTarget.value.replace(/\D/g, ''))} />
          </label>
          <button type="button" class="link" onClick={() => update({ family: family.filter((_, j) => j !== i) })}>{t('remove')}</button>
        </div>
      ))}
      <button type="button" class="button quiet" onClick={() => update({ family: [...family, { relation: 'child' }] })}>{t('add')}</button>
    </fieldset>
  );
}
