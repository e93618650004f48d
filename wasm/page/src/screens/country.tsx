// W-S4 to W-S8: what is asked about each country and about what happened, one question a page.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { countryName, first, type Key, sayMonth, t } from '../i18n';
import { go } from '../route';
import { answers, asOf, eventOf, rowsOf, say, setEvent, setRows, update } from '../state/answers';
import { countryFor } from '../state/countries';
import { HAPPENED } from '../state/events';
import { dayOf, nextOf, REFUNDED } from '../state/flow';
import { readMoney } from '../state/money';
import { addMonths, readDay } from '../state/months';
import { useDraft } from '../state/store';
import { Boxes, Field } from '../ui/parts';
import { money, Words } from '../ui/text';
import { Choose } from './questions';

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
    <Choose step="VN.tail" title={t('VN.tail.title', { month: sayMonth(last && !last.open ? addMonths(last.to, 1) : asOf().slice(0, 7)) })}
      hint={t('VN.tail.hint')} value={value}
      onPick={(choice) => {
        if (last) setRows('VN', rowsOf('VN', answers.value.rows).map((row) => (row === last ? { ...row, open: choice === 'yes' } : row)));
        say('VN.tail', choice);
      }}
      options={[{ value: 'yes', label: t('VN.tail.yes') }, { value: 'no', label: t('VN.tail.no') }]} />
  );
}

/** What the insurances of the Korean permit system paid: at departure, and so with its day. */
function received(what: string, on: string | undefined): void {
  setEvent('kr-departure-guarantee', {}, what === 'guarantee' || what === 'both' ? on : undefined);
  setEvent('kr-return-cost', {}, what === 'return' || what === 'both' ? on : undefined);
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
    if (id === 'left' && code === 'KR') received(answers.value.said['KR.eps'] ?? 'none', on && on <= asOf() ? on : undefined);
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
        if (id === 'eps') received(choice, dayOf(code, 'left'));
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
