// The order of the questions. One page each; which ones are asked follows from the answers.
import { type Answers, answers, asOf, eventOf, rowsOf } from './answers';
import { COUNTRIES, countryFor } from './countries';
import { addMonths } from './months';
import { signal } from './signal';

/** In the order of the list, Viet Nam last: abroad is what people came to ask about, and home what they know best. */
export function countriesInOrder(codes: string[]): string[] {
  const place = (code: string) => (code === 'VN' ? Infinity : COUNTRIES.findIndex((country) => country.code === code));
  return [...codes].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** The last Vietnamese line ends a while ago and nobody said that work ended: the book may lag behind. */
export function tailMissing(all: Answers): boolean {
  const rows = rowsOf('VN', all.rows).filter((row) => row.kind === 'insured' && row.scheme === 'vn.compulsory');
  const last = rows.map((row) => (row.open ? '9999-12' : row.to)).sort().at(-1);
  const now = asOf().slice(0, 7);
  return last !== undefined && last.length === 7 && last < addMonths(now, -1) && last >= addMonths(now, -6);
}

const hasLeft = (country: string, all: Answers): boolean =>
  all.events.some(({ what, on, facts }) => what === 'departure' && facts.country === country && on <= asOf());

export function steps(all: Answers): string[] {
  const out = ['goal', 'born', 'sex', 'nationality', 'residence', 'countries'];
  for (const code of countriesInOrder(all.countries)) {
    const country = countryFor(code);
    if (code === 'VN') {
      out.push('VN.way');
      if (all.said['VN.way'] === 'paste') out.push('VN.paste');
      if (all.said['VN.way'] === 'none') continue;
    }
    for (const question of country.first) out.push(`${code}.${question.id}`);
    out.push(`${code}.rows`);
    if (code === 'VN' && (tailMissing(all) || all.said['VN.tail'])) out.push('VN.tail');
    // Unemployment insurance comes with compulsory insurance alone.
    const own = rowsOf(code, all.rows);
    const voluntary = code === 'VN' && own.length > 0 && own.every(({ scheme }) => scheme === 'vn.voluntary');
    for (const { id } of country.then) {
      if (voluntary && id !== 'lump-sum') continue;
      if (id === 'eps' && !(hasLeft('KR', all) && own.some(({ more }) => ['E-9', 'H-2'].includes(more.visa ?? '')))) continue;
      out.push(`${code}.${id}`);
    }
  }
  if (all.goal === 'event') out.push('event');
  else out.push('plan');
  out.push('check');
  return out;
}

const plainPath = (step: string) => `/${step}`;

/** Unemployment benefit was drawn, and nobody has said in which months. */
export const drawnMonthsMissing = (all: Answers): boolean =>
  all.said['VN.unemployment'] === 'yes' && !all.rows.some((row) => row.kind === 'unemployment-benefit');

/** One answer is being changed: back to the summary after it. */
export const editing = signal(false);

export function nextOf(step: string): string {
  if (step === 'VN.unemployment' && drawnMonthsMissing(answers.value)) return `/VN.row.${rowsOf('VN', answers.value.rows).length}`;
  const list = steps(answers.value);
  if (editing.value && step !== 'VN.way' && step !== 'VN.paste') {
    editing.value = false;
    // A country that is new has all its questions before it.
    const added = step === 'countries' ? answers.value.countries.find((code) => rowsOf(code, answers.value.rows).length === 0) : undefined;
    return plainPath((added && list.find((one) => one.startsWith(`${added}.`))) ?? 'check');
  }
  const at = list.indexOf(step);
  return plainPath(at < 0 ? 'check' : (list[at + 1] ?? 'result'));
}

export function beforeOf(step: string): string {
  const list = steps(answers.value);
  const at = list.indexOf(step);
  return at <= 0 ? '/' : plainPath(list[at - 1] as string);
}

/** The day of a country's departure or refund, where the answer is a day. */
export const dayOf = (code: string, question: string): string | undefined => {
  switch (`${code}.${question}`) {
    case 'VN.lump-sum':
      return eventOf('lump-sum')?.on;
    case 'MY.balance':
      return eventOf('my-epf-statement')?.on;
    case 'JP.disability':
      return eventOf('jp-disability-award')?.on;
    default:
      return question === 'left'
        ? eventOf('departure', { country: code })?.on
        : question === 'refund'
          ? eventOf('refund', { scheme: REFUNDED[code] ?? '' })?.on
          : undefined;
  }
};

export const REFUNDED: Record<string, string> = { KR: 'kr.national-pension', JP: 'jp.employees-pension' };
