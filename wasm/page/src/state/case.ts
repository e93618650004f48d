// Answers to a case of the engine's format, and back. Where something is not remembered there are two cases, and the
// answer is the range between them.
import { type Answers, asOf, countryOf, type Happened, type Row } from './answers';
import { addMonths, isYear } from './months';

export type End = 'low' | 'high';

export const isRange = (row: Row): boolean =>
  (isYear(row.from) || (!row.open && isYear(row.to)) || row.low !== undefined || row.high !== undefined) && row.from !== '';

export const hasRange = (answers: Answers): boolean => [...answers.rows, ...answers.plans].some(isRange);

interface Line extends Record<string, unknown> {
  scheme: string;
  kind: string;
  from: string;
  to: string;
}

function line(row: Row, end: End, now: string): Line {
  const from = isYear(row.from) ? `${row.from}-${end === 'low' ? '12' : '01'}` : row.from;
  let to = row.open ? now : isYear(row.to) ? `${row.to}-${end === 'low' ? '01' : '12'}` : row.to;
  if (row.open && row.from > now) to = row.from;
  // Within one year nobody worked less than the one month.
  if (to < from && (isYear(row.from) || isYear(row.to))) to = from;
  const wage = row.wage ?? (end === 'low' ? (row.low ?? row.high) : (row.high ?? row.low));
  return {
    scheme: row.scheme, kind: row.kind, from, to,
    ...(row.coefficient ? { coefficient: row.coefficient } : wage ? { wage } : {}),
    ...row.more,
  };
}

/** Of two guesses that meet in one year, the later begins after the earlier. */
function apart(rows: Row[], end: End, now: string): Line[] {
  const lines = rows.map((row) => ({ guess: isRange(row), line: line(row, end, now) }));
  const out: Line[] = [];
  for (const { guess, line: each } of lines.sort((a, b) => (a.line.from < b.line.from ? -1 : a.line.from > b.line.from ? 1 : 0))) {
    const before = out.filter((one) => countryOf(one.scheme) === countryOf(each.scheme) && one.to >= each.from && one.from <= each.from);
    if (guess && before.length > 0) {
      const latest = before.map((one) => one.to).sort().at(-1) as string;
      if (latest >= each.to) continue;
      each.from = addMonths(latest, 1);
    }
    out.push(each);
  }
  return out;
}

export function toCase(answers: Answers, end: End = 'low', options: { plans?: boolean } = {}): Record<string, unknown> {
  const now = asOf();
  const region = answers.said['VN.region'];
  const withRegion = (lines: Line[]) =>
    lines.map((each) =>
      each.scheme === 'vn.compulsory' && each.kind === 'insured' && each.region === undefined && region && region !== 'unknown'
        ? { ...each, region: Number(region) }
        : each);
  const plans = options.plans === false ? [] : withRegion(apart(answers.plans, end, now.slice(0, 7)));
  const { person, ...also } = answers.also ?? {};
  return {
    huong: 'case/1',
    as_of: now,
    ...also,
    person: {
      ...(person as Record<string, unknown>),
      ...(answers.born ? { born: answers.born } : {}),
      ...(answers.sex ? { sex: answers.sex } : {}),
      ...(answers.nationality ? { nationality: answers.nationality } : {}),
      ...(answers.residence ? { residence: answers.residence } : {}),
    },
    ...(answers.family.length > 0 ? { family: answers.family } : {}),
    records: withRegion(apart(answers.rows, end, now.slice(0, 7))),
    events: answers.events.map((event) => ({ [event.what]: event.on, ...event.facts })),
    ...(plans.length > 0 ? { plans } : {}),
  };
}

export const caseText = (answers: Answers, end: End = 'low', options: { plans?: boolean } = {}): string =>
  JSON.stringify(toCase(answers, end, options));

const BASES = ['wage', 'coefficient'];

function toRow(record: Record<string, unknown>): Row {
  const { scheme, kind, from, to, wage, coefficient, ...more } = record;
  return {
    scheme: String(scheme), kind: String(kind), from: String(from), to: String(to),
    ...(wage !== undefined ? { wage: String(wage) } : {}),
    ...(coefficient !== undefined ? { coefficient: String(coefficient) } : {}),
    more: Object.fromEntries(Object.entries(more).filter(([key]) => !BASES.includes(key)).map(([key, value]) => [key, value as string])),
  };
}

const list = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value : []);

export const rowsFrom = (content: unknown): Row[] => list((content as Record<string, unknown>).records).map(toRow);

const ASKED = ['huong', 'records', 'plans', 'events'];

/** A case that somebody made elsewhere. */
export function fromCase(content: Record<string, unknown>, empty: Answers): Answers {
  const { as_of, person: about, family, ...whole } = content;
  const rest = Object.fromEntries(Object.entries(whole).filter(([key]) => !ASKED.includes(key)));
  const { born, sex, nationality, residence, ...person } = (about ?? {}) as Record<string, unknown>;
  const rows = rowsFrom(content);
  const plans = list(content.plans).map(toRow);
  const events = list(content.events).map((event): Happened => {
    const [what, on] = Object.entries(event).find(([, value]) => /^\d{4}-\d\d-\d\d$/.test(String(value))) ?? Object.entries(event)[0] ?? ['', ''];
    const facts = Object.fromEntries(Object.entries(event).filter(([key]) => key !== what).map(([key, value]) => [key, String(value)]));
    return { what, on: String(on), facts };
  });
  const eps = ['kr-departure-guarantee', 'kr-return-cost'].map((name) => events.some(({ what }) => what === name));
  return {
    ...empty,
    ...(as_of ? { asOf: String(as_of) } : {}),
    born: String(born ?? ''),
    ...(sex === 'female' || sex === 'male' ? { sex } : {}),
    nationality: String(nationality ?? 'VN'),
    ...(residence ? { residence: String(residence) } : {}),
    also: { ...rest, person },
    countries: [...new Set(rows.map((row) => countryOf(row.scheme)))],
    rows, plans, events,
    family: list(family) as Record<string, string>[],
    said: {
      plan: plans.length > 0 ? 'yes' : 'no', 'VN.way': 'rows',
      ...(eps.includes(true) ? { 'KR.eps': eps[0] ? (eps[1] ? 'both' : 'guarantee') : 'return' } : {}),
    },
  };
}
