// W-S4, W-S6 to W-S8: the months of a life, as lines; and the paper that already holds them.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Fault, Reading } from 'huong';
import { ask } from '../engine/client';
import { countryName, first, has, hear, type Key, lang, t } from '../i18n';
import { go } from '../route';
import { type Answers, answers, asOf, countryOf, lastWage, type Row, rowsOf, say, setRows, update } from '../state/answers';
import { faultsOf } from '../state/ask';
import { isRange, rowsFrom, toCase } from '../state/case';
import { countryFor, type Kind } from '../state/countries';
import { beforeOf, drawnMonthsMissing, nextOf } from '../state/flow';
import { addMonths, isYear, readTime, readYear } from '../state/months';
import { groupDigits, readMoney } from '../state/money';
import { drop, useDraft } from '../state/store';
import { Boxes, Field, Form, Next, Page, Pick, type Problem, Trouble } from '../ui/parts';
import { foreign, money, Said, Words } from '../ui/text';
import { kindKey, sayRun, sayWage } from '../ui/row';

export function RowCard({ row, onEdit, onRemove }: { row: Row; onEdit: string; onRemove?: () => void }): JSX.Element {
  return (
    <li class="card row-card">
      <p class="run">{sayRun(row)} {isRange(row) && <span class="tag">{t('row.approx.mark')}</span>}</p>
      <p>{foreign(t(kindKey(row.scheme, row.kind)), countryOf(row.scheme))}{row.more.visa ? ` · ${row.more.visa}` : ''}</p>
      <p class="wage">{sayWage(row)}</p>
      <p class="card-actions">
        <a href={`#${onEdit}`}>{t('change')}<span class="hidden"> {sayRun(row)}</span></a>
        {onRemove && <button type="button" class="link" onClick={onRemove}>{t('remove')}<span class="hidden"> {sayRun(row)}</span></button>}
      </p>
    </li>
  );
}

export function RowsQuestion({ code }: { code: string }): JSX.Element {
  const rows = rowsOf(code, answers.value.rows);
  const step = `${code}.rows`;
  const [problems, setProblems] = useState<Problem[]>([]);
  return (
    <Page title={t('rows.title', { country: countryName(code) })} hint={t('rows.hint')} before={beforeOf(step)} problems={problems}>
      {rows.length === 0 && <p>{t('rows.empty')}</p>}
      <ul class="cards">
        {rows.map((row, i) => (
          <RowCard row={row} onEdit={`/${code}.row.${i}`} onRemove={() => setRows(code, rows.filter((_, j) => j !== i))} />
        ))}
      </ul>
      <p><a class={rows.length === 0 ? 'button' : 'button quiet'} id={step} href={`#/${code}.row.${rows.length}`}>{t(rows.length === 0 ? 'rows.add' : 'rows.another')}</a></p>
      <Form onNext={() => {
        const found = rows.length === 0 ? [{ field: step, text: t('rows.need') }] : [];
        setProblems(found);
        if (found.length === 0) go(nextOf(step));
      }}>
        {rows.length > 0 && <Next />}
      </Form>
    </Page>
  );
}

/** The faults that speak of one line, told beside its fields. The engine names a line by its place: records[2].wage. */
const faultsIn = async (row: Row): Promise<Fault[]> =>
  (await faultsOf(toCase({ ...answers.value, rows: [row], plans: [], events: [], family: [] }, 'high'))).filter((fault) => /^records\[1\]/.test(fault.what.vi));
const bare = (text: string) => text.replace(/^records\[\d+\](\.[\w-]+)?: /, '');

function Times({ id, legend, value, onInput, fault, hint, code }: {
  id: string; legend: string; value: string[]; onInput: (value: string[]) => void; fault?: string | undefined; hint?: string; code: string;
}): JSX.Element {
  const year = readYear(value[1] ?? '', code);
  const odd = year !== undefined && String(year) !== (value[1] ?? '').trim();
  return <Boxes id={id} legend={legend} hint={hint} fault={fault} parts={['month', 'year']} value={value} onInput={onInput}
    echo={odd ? t('row.year.is', { year }) : undefined} />;
}

const boxesOf = (time: string): string[] => (isYear(time) ? ['', time] : time ? [time.slice(5).replace(/^0/, ''), time.slice(0, 4)] : ['', '']);

/** The kind that a new line of a country begins with, after what was said. */
function usualKind(code: string, all: Answers): { scheme: string; kind: string; more: Record<string, string> } {
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

interface Draft {
  from: string[];
  to: string[];
  open: boolean;
  kind: string;
  wage: string;
  low: string;
  high: string;
  forgot: boolean;
  coefficient: string;
  scale: boolean;
  more: Record<string, string>;
}

function draftOf(row: Row | undefined, code: string): Draft {
  const usual = usualKind(code, answers.value);
  const guess = code === 'VN' && answers.value.said['VN.way'] === 'guess';
  return {
    from: boxesOf(row?.from ?? ''), to: row?.open ? ['', ''] : boxesOf(row?.to ?? ''), open: row?.open ?? false,
    kind: row ? `${row.scheme}/${row.kind}` : `${usual.scheme}/${usual.kind}`,
    wage: row?.wage ?? '', low: row?.low ?? '', high: row?.high ?? '',
    forgot: row ? !row.wage && !row.coefficient && (row.low !== undefined || row.high !== undefined) : guess,
    coefficient: row?.coefficient ?? '', scale: row?.coefficient !== undefined, more: row?.more ?? usual.more,
  };
}

export function RowQuestion({ code, at }: { code: string; at: number }): JSX.Element {
  const rows = rowsOf(code, answers.value.rows);
  const country = countryFor(code);
  const [draft, setAll, forgetDraft] = useDraft(`${code}.row.${at}.${rows.length}`, () => draftOf(rows[at], code));
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [problems, setProblems] = useState<Problem[]>([]);
  const setDraft = (change: Partial<Draft>) => setAll({ ...draft, ...change });
  const chosen: Kind = country.kinds.find((one) => `${one.scheme}/${one.kind}` === draft.kind) ?? country.kinds[0] ?? { scheme: '', kind: '' };
  const currency = country.currency;
  const wageKey = first(`row.wage.${code}.${chosen.kind}`, `row.wage.${code}`, 'row.wage');
  const echo = (typed: string) => {
    const read = typed.trim() ? readMoney(typed, currency) : undefined;
    return read ? t('row.is', { amount: money(read, currency) }) : undefined;
  };

  async function keep(): Promise<void> {
    const found: Record<string, string> = {};
    const from = readTime(draft.from[0] ?? '', draft.from[1] ?? '', code);
    const to = draft.open ? asOf().slice(0, 7) : readTime(draft.to[0] ?? '', draft.to[1] ?? '', code);
    if (!from) found.from = t('row.month.bad');
    if (!to) found.to = t('row.month.bad');
    const row: Row = { scheme: chosen.scheme, kind: chosen.kind, from: from ?? '', to: to ?? '', more: draft.more, ...(draft.open ? { open: true } : {}) };
    if (!chosen.bare) {
      const amount = (name: 'wage' | 'low' | 'high') => {
        if (!draft[name].trim()) return;
        const read = readMoney(draft[name], currency);
        if (read) row[name] = read;
        else found[name] = t('row.money.bad');
      };
      if (draft.scale) {
        if (draft.coefficient.trim()) row.coefficient = draft.coefficient.trim().replace(',', '.');
        row.more = { ...row.more, sector: 'state' };
      } else if (draft.forgot) {
        amount('low');
        amount('high');
      } else {
        amount('wage');
      }
    }
    if (Object.keys(found).length === 0) {
      for (const fault of await faultsIn(row).catch(() => [])) {
        const field = /^records\[1\]\.([\w-]+)/.exec(fault.what.vi)?.[1] ?? (fault.code === 'case.month-order' ? 'to' : 'from');
        const words = fault.code === 'case.month-order' ? t('row.to.before') : bare(hear(fault.what));
        const fix = hear(fault.fix);
        found[field] = fault.code === 'case.month-order' || !fix ? words : `${words} — ${fix}`;
      }
    }
    setFaults(found);
    const names: Record<string, string> = { from: t('row.from'), to: t('row.to') };
    setProblems(Object.entries(found).map(([field, text]) => ({ field, text: names[field] ? `${names[field]}: ${text}` : text })));
    if (Object.keys(found).length > 0) return;
    const next = [...rows];
    next[at] = row;
    setRows(code, next.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)));
    forgetDraft();
    go(`/${code}.rows`);
  }

  return (
    <Page title={t('row.title', { country: countryName(code) })} hint={t('row.approx')} before={`/${code}.rows`} problems={problems}>
      <Form onNext={() => void keep()}>
        <div class="field">
          <label for="kind">{t('row.kind')}</label>
          <select id="kind" value={draft.kind} onChange={(event) => setDraft({ kind: event.currentTarget.value })}>
            {country.kinds.map((one) => <option value={`${one.scheme}/${one.kind}`}>{t(kindKey(one.scheme, one.kind))}</option>)}
          </select>
        </div>
        <Times id="from" legend={t('row.from')} value={draft.from} onInput={(from) => setDraft({ from })} fault={faults.from} code={code}
          {...(code === 'TW' ? { hint: t('row.year.roc') } : {})} />
        {!draft.open && <Times id="to" legend={t('row.to')} value={draft.to} onInput={(to) => setDraft({ to })} fault={faults.to} code={code} />}
        <label class="tick"><input type="checkbox" checked={draft.open} onChange={(event) => setDraft({ open: event.currentTarget.checked })} /> <span>{t('row.open')}</span></label>

        {!chosen.bare && (
          <div class="wage-part">
            {draft.scale ? (
              <Field id="coefficient" label={t('row.coefficient.label')} fault={faults.coefficient}>
                <input id="coefficient" class="short" type="text" inputMode="decimal" value={draft.coefficient} onInput={(event) => setDraft({ coefficient: event.currentTarget.value })} />
              </Field>
            ) : draft.forgot ? (
              (['low', 'high'] as const).map((name) => (
                <Field id={name} label={t(`row.${name}`)} echo={echo(draft[name])} fault={faults[name]}>
                  <input id={name} class="money" type="text" inputMode="text" autocomplete="off" value={draft[name]} onInput={(event) => setDraft({ [name]: event.currentTarget.value })} />
                </Field>
              ))
            ) : (
              <Field id="wage" label={<Words k={wageKey} country={code} />} hint={t(first(`row.wage.hint.${currency}`, 'row.wage.hint'))} echo={echo(draft.wage)} fault={faults.wage}>
                <input id="wage" class="money" type="text" inputMode="text" autocomplete="off" aria-describedby="wage-hint" value={draft.wage} onInput={(event) => setDraft({ wage: event.currentTarget.value })} />
              </Field>
            )}
            <p class="switches">
              {!draft.scale && <button type="button" class="link" onClick={() => setDraft({ forgot: !draft.forgot })}>{t(draft.forgot ? 'row.exact' : 'row.forgot')}</button>}
              {code === 'VN' && <button type="button" class="link" onClick={() => setDraft({ scale: !draft.scale, forgot: false })}>{t(draft.scale ? 'row.exact' : 'row.coefficient')}</button>}
            </p>
          </div>
        )}
        {country.key && (
          <div class="field">
            <label for="key"><Words k={`row.key.${country.key.name}` as Key} country={code} /></label>
            <select id="key" value={draft.more[country.key.name] ?? ''} onChange={(event) => {
              const name = country.key?.name as string;
              const { [name]: _, ...others } = draft.more;
              setDraft({ more: event.currentTarget.value ? { ...others, [name]: event.currentTarget.value } : others });
            }}>
              <option value="">{t('unknown')}</option>
              {country.key.options.map((option) => <option value={option}>{has(`${code}.visa.${option}`) ? t(`${code}.visa.${option}` as Key) : option}</option>)}
            </select>
          </div>
        )}
        <Next label={t('save')} />
      </Form>
    </Page>
  );
}

/** W-S4, the shortest way: the text of the paper, read by the engine. */
export function PasteQuestion(): JSX.Element {
  const [text, setPaper, forgetPaper] = useDraft('paper', () => '');
  const [reading, setReading] = useState<Reading>();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [cause, setCause] = useState<unknown>();
  const setText = (value: string) => {
    setPaper(value);
    setReading(undefined);
  };

  async function read(): Promise<void> {
    setCause(undefined);
    if (!text.trim()) {
      setProblems([{ field: 'paper', text: t('VN.paste.none') }]);
      return;
    }
    setBusy(true);
    const all = answers.value;
    const answer = await ask('import', text, {
      as_of: asOf(), ...(all.born ? { born: all.born } : {}), ...(all.sex ? { sex: all.sex } : {}),
    }).catch((why) => {
      setCause(why);
    });
    setBusy(false);
    if (!answer) return;
    const json = JSON.parse(answer.text);
    if (!answer.ok) {
      setProblems((json.faults as Fault[]).map((fault) => ({ field: 'paper', text: `${hear(fault.what)}${hear(fault.fix) ? ` — ${hear(fault.fix)}` : ''}` })));
      return;
    }
    setProblems([]);
    setReading(json as Reading);
  }

  function use(): void {
    if (!reading) return;
    const content = reading.case as { person?: { born?: string; sex?: 'female' | 'male' } };
    setRows('VN', rowsFrom(reading.case));
    if (!answers.value.born && content.person?.born) update({ born: content.person.born });
    if (!answers.value.sex && content.person?.sex) update({ sex: content.person.sex });
    say('VN.paper', 'used');
    forgetPaper();
    go('/VN.rows');
  }

  const found = reading ? rowsFrom(reading.case) : [];
  return (
    <Page title={t('VN.paste.title')} hint={t('VN.paste.hint')} before={beforeOf('VN.paste')} problems={problems}>
      <Form onNext={() => void read()}>
        <div class={problems.length > 0 ? 'field wrong' : 'field'}>
          <label for="paper">{t('VN.paste.label')}</label>
          {problems[0] && <p class="fault">{problems[0].text}</p>}
          <textarea id="paper" rows={9} spellcheck={false} autocomplete="off" value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </div>
        <button type="submit" class={reading ? 'button quiet' : 'button'} disabled={busy}>{t(busy ? 'wait' : 'VN.paste.read')}</button>
      </Form>
      {cause !== undefined && <Trouble cause={cause} again={() => void read()} />}
      {reading && (
        <section aria-live="polite">
          <h2>{t('VN.paste.found', { n: found.length })}</h2>
          <p><Words k="VN.paste.as" fill={{ paper: hear(reading.label) }} /></p>
          {reading.totals.map((total) => (
            <p class={total.printed === total.read ? 'agree' : 'differ'}>
              {total.printed === total.read
                ? t('VN.paste.agree', { label: hear(total.label), n: total.read })
                : t('VN.paste.differ', { label: hear(total.label), printed: total.printed, read: total.read })}
            </p>
          ))}
          {reading.issues.length > 0 && (
            <div class="notice">
              <h3>{t('VN.paste.ask')}</h3>
              <ul>
                {reading.issues.map((issue) => (
                  <li>
                    {issue.line !== undefined && <strong>{t('VN.paste.line', { n: issue.line })}: </strong>}<Said text={issue.what} />
                    {issue.fix && hear(issue.fix) && <> — <Said text={issue.fix} /></>}
                    {issue.text && <q class="quote">{issue.text}</q>}
                  </li>
                ))}
              </ul>
            </div>
          )}
          {found.some((row) => sayWage(row) === t('row.nowage')) && <p class="notice">{t('VN.paste.nowage')}</p>}
          <ul class="cards">
            {found.map((row) => (
              <li class="card row-card">
                <p class="run">{sayRun(row)}</p>
                <p>{t(kindKey(row.scheme, row.kind))}</p>
                <p class="wage">{sayWage(row)}</p>
              </li>
            ))}
          </ul>
          {found.length > 0 && <p><button type="button" class="button" onClick={use}>{t('VN.paste.use')}</button></p>}
        </section>
      )}
    </Page>
  );
}

/** What comes next in life: so that stopping and going on stand side by side. */
export function PlanQuestion(): JSX.Element {
  const all = answers.value;
  const value = all.said.plan;
  const now = asOf().slice(0, 7);
  const old = all.plans[0];
  const [draft, setDraft] = useDraft('plan', () => ({ from: boxesOf(old?.from ?? ''), years: all.said['plan.years'] ?? '10', wage: old?.wage ?? '' }));
  const { from, years, wage } = draft;
  const [problems, setProblems] = useState<Problem[]>([]);
  const here = all.residence && all.countries.includes(all.residence) && all.residence !== 'VN' ? all.residence : undefined;
  const options = [
    { value: 'VN', label: t('plan.yes', { country: countryName('VN') }) },
    ...(here ? [{ value: here, label: t('plan.yes', { country: countryName(here) }) }] : []),
    { value: 'voluntary', label: t('plan.voluntary') },
    { value: 'no', label: t('plan.no') },
    ...(value === 'yes' ? [{ value: 'yes', label: t('plan.kept') }] : []),
  ];
  const code = value === 'voluntary' ? 'VN' : (value ?? 'VN');
  const asks = value !== undefined && value !== 'no' && value !== 'yes';
  const currency = countryFor(code).currency;
  const read = wage.trim() ? readMoney(wage, currency) : undefined;
  /** Without a wage no amount can be told. */
  const usualWage = (choice: string | undefined) => groupDigits(lastWage(choice === 'voluntary' ? 'VN' : (choice ?? ''), all.rows) ?? '', lang.value);
  const fault = (field: string) => problems.find((problem) => problem.field === field)?.text;

  function keep(): void {
    if (!value) {
      setProblems([{ field: 'plan', text: t('choose') }]);
      return;
    }
    drop('draft.what-if');
    if (!asks) {
      if (value === 'no') update({ plans: [] });
      go(nextOf('plan'));
      return;
    }
    const found: Problem[] = [];
    const start = from[1] ? readTime(from[0] || '1', from[1], code) : nextMonth(now);
    if (!start || start.length < 7) found.push({ field: 'plan.from', text: t('row.month.bad') });
    if (wage.trim() && !read) found.push({ field: 'plan.wage', text: t('row.money.bad') });
    setProblems(found);
    if (found.length > 0 || !start) return;
    const usual = usualKind(code, all);
    const first = start <= now ? nextMonth(now) : start;
    update({
      plans: [{
        scheme: value === 'voluntary' ? 'vn.voluntary' : usual.scheme, kind: value === 'voluntary' ? 'voluntary' : 'insured',
        from: first, to: lastOf(first, Number(years) * 12), ...(read ? { wage: read } : {}), more: code === 'VN' ? {} : usual.more,
      }],
      said: { ...all.said, 'plan.years': years },
    });
    go(nextOf('plan'));
  }

  return (
    <Page title={t('plan.title')} hint={t('plan.hint')} before={beforeOf('plan')} problems={problems}>
      <Form onNext={keep}>
        <Pick name="plan" legend={t('plan.title')} options={options} value={value} onPick={(choice) => {
          if (!wage || wage === usualWage(value)) setDraft({ ...draft, wage: usualWage(choice) });
          say('plan', choice);
        }} />
        {asks && (
          <>
            <Times id="plan.from" legend={t('plan.from')} value={from} onInput={(value) => setDraft({ ...draft, from: value })} fault={fault('plan.from')} code={code} />
            <div class="field">
              <label for="plan.years">{t('plan.years')}</label>
              <select id="plan.years" value={years} onChange={(event) => setDraft({ ...draft, years: event.currentTarget.value })}>
                {[1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30].map((n) => <option value={String(n)}>{t('plan.y', { n })}</option>)}
              </select>
            </div>
            <Field id="plan.wage" label={t(value === 'voluntary' ? 'plan.income' : 'plan.wage')} hint={`${t(first(`row.wage.hint.${currency}`, 'row.wage.hint'))} ${t('plan.nowage')}`}
              echo={read ? t('row.is', { amount: money(read, currency) }) : undefined} fault={fault('plan.wage')}>
              <input id="plan.wage" class="money" type="text" inputMode="text" autocomplete="off" aria-describedby="plan.wage-hint" value={wage} onInput={(event) => setDraft({ ...draft, wage: event.currentTarget.value })} />
            </Field>
          </>
        )}
        <Next />
      </Form>
    </Page>
  );
}

const nextMonth = (month: string) => addMonths(month, 1);
const lastOf = (from: string, months: number) => addMonths(from, months - 1);
