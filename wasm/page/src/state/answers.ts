// What the person has told us. It lives in this tab; it is kept on the device only when the person asks for it.
import { today, type Time } from './months';
import { signal, watch } from './signal';
import { drop, recall, remember } from './store';

export type Goal = 'refund' | 'count' | 'claim' | 'event' | 'lump-sum' | 'verify';

/** A run of months at one wage. A year alone in `from` or `to`, or `low` and `high`, makes the answer a range. */
export interface Row {
  scheme: string;
  kind: string;
  from: Time;
  to: Time;
  /** Still going on: `to` is the month of the day asked about. */
  open?: boolean;
  wage?: string;
  low?: string;
  high?: string;
  coefficient?: string;
  more: Record<string, string>;
}

export interface Happened {
  what: string;
  on: string;
  facts: Record<string, string>;
}

export interface Answers {
  goal?: Goal;
  asOf?: string;
  born: string;
  sex?: 'female' | 'male';
  nationality: string;
  residence?: string;
  countries: string[];
  rows: Row[];
  plans: Row[];
  events: Happened[];
  family: Record<string, string>[];
  /** Choices that lead the way, by question. */
  said: Record<string, string>;
  /** Of a case made elsewhere, what the page does not ask about: assumptions, agreements, further keys of the person. */
  also?: Record<string, unknown>;
  /** Under which name it is kept on the device. */
  kept?: string;
}

const EMPTY: Answers = {
  born: '', nationality: 'VN', countries: [], rows: [], plans: [], events: [], family: [], said: {},
};

const KEY = 'answers';

export const answers = signal<Answers>({ ...EMPTY, ...recall<Answers>(KEY) });

export function startKeeping(): void {
  let kept = answers.value;
  watch(() => {
    if (answers.value === kept) return;
    kept = answers.value;
    remember(KEY, kept);
  });
}

export const update = (change: Partial<Answers>): void => {
  answers.value = { ...answers.value, ...change };
};
export const say = (question: string, choice: string): void => update({ said: { ...answers.value.said, [question]: choice } });
export const replaceAll = (all: Answers): void => {
  drop('draft.');
  answers.value = all;
};
export const forget = (): void => {
  answers.value = EMPTY;
  drop('');
};
export const emptyAnswers = (): Answers => structuredClone(EMPTY);

export const asOf = (): string => answers.value.asOf ?? today();
export const started = (): boolean => answers.value.goal !== undefined || answers.value.rows.length > 0;

export const countryOf = (scheme: string): string => scheme.slice(0, 2).toUpperCase();
export const rowsOf = (country: string, list: Row[]): Row[] => list.filter((row) => countryOf(row.scheme) === country);

/** What was earned last in a country: most go on so. */
export const lastWage = (country: string, list: Row[]): string | undefined =>
  rowsOf(country, list).filter(({ wage }) => wage).sort((a, b) => (a.to < b.to ? -1 : 1)).at(-1)?.wage;

/** The event that a question stands for: one of a kind a country. */
export const eventOf = (what: string, match: Record<string, string> = {}): Happened | undefined =>
  answers.value.events.find((event) => event.what === what && Object.entries(match).every(([k, v]) => event.facts[k] === v));

export function setEvent(what: string, match: Record<string, string>, on: string | undefined, facts: Record<string, string> = {}): void {
  const others = answers.value.events.filter((event) => event !== eventOf(what, match));
  update({ events: on ? [...others, { what, on, facts: { ...match, ...facts } }] : others });
}

export const setRows = (country: string, rows: Row[], list: 'rows' | 'plans' = 'rows'): void =>
  update({ [list]: [...answers.value[list].filter((row) => countryOf(row.scheme) !== country), ...rows] });
