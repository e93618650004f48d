// From answers to the engine's results: one case, or two where something is only roughly remembered.
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Amount, Choice, Determination, Fault, Faults, Result, Text, Timeline, TodoList } from 'huong';
import { ask, askJson } from '../engine/client';
import type { Scope } from '../engine/scopes';
import { lang } from '../i18n';
import { type Answers } from './answers';
import { caseText, type End, hasRange } from './case';

/** The two ends of what may be true; the same twice when all is known. */
export interface Both<T> {
  low: T;
  high: T;
}

async function both<T>(ask: (text: string) => Promise<T>, answers: Answers, options: { plans?: boolean } = {}): Promise<Both<T>> {
  const low = await ask(caseText(answers, 'low', options));
  return { low, high: hasRange(answers) ? await ask(caseText(answers, 'high', options)) : low };
}

/** Without reasons: they are asked for by name, and need more of the law. */
const LIGHT = { reasons: 'no' };

export const optionsOf = (answers: Answers, options: { plans?: boolean } = {}): Promise<Both<Determination>> =>
  both((text) => askJson<Determination>('options', text, LIGHT), answers, options);
export const todoOf = (answers: Answers): Promise<Both<TodoList>> => both((text) => askJson<TodoList>('todo', text), answers);

/** As for the choices, law and prices of now serve for later. */
const held = (text: string, more: Record<string, unknown> = {}): string => {
  const content = JSON.parse(text);
  return JSON.stringify({ ...content, assume: { ...content.assume, projection: 'held' }, ...more });
};
/** Without the choices and all that explains: for what changes with every tap. */
export const calcOf = (answers: Answers, claim?: { benefit: string; from: string }): Promise<Both<Determination>> =>
  both((text) => askJson<Determination>('calc', held(text, claim && { claim }), { only: 'amounts' }), answers);
/** One result with its reasons, as one end has it. */
export const explainOf = async (answers: Answers, result: string, end: End): Promise<Result> =>
  (await askJson<Determination>('explain', held(caseText(answers, end)), { result })).results[0] as Result;
/** The faults that the engine finds in a case. */
export async function faultsOf(content: Record<string, unknown>): Promise<Fault[]> {
  const { ok, text } = await ask('calc', JSON.stringify(content), LIGHT);
  return ok ? [] : (JSON.parse(text) as Faults).faults;
}
export const scopesOf = (): Promise<Scope[]> => askJson<Scope[]>('scopes', '');
export const timelineOf = (answers: Answers): Promise<Timeline> => askJson<Timeline>('timeline', caseText(answers, 'high'));

export type Load<T> = { state: 'waiting' } | { state: 'here'; value: T } | { state: 'failed'; cause: unknown; again: () => void };

/** A promise as a component sees it; what was there stays until the new one comes. */
export function useAnswer<T>(ask: () => Promise<T>, key: string): Load<T> {
  const [load, setLoad] = useState<Load<T>>({ state: 'waiting' });
  const [times, setTimes] = useState(0);
  // Before the frame is painted: the engine works while it is.
  useLayoutEffect(() => {
    let gone = false;
    ask().then(
      (value) => gone || setLoad({ state: 'here', value }),
      (cause) => gone || setLoad({ state: 'failed', cause, again: () => { setLoad({ state: 'waiting' }); setTimes(times + 1); } }),
    );
    return () => {
      gone = true;
    };
  }, [key, lang.value, times]);
  return load;
}

/** Viet Nam's pension, which months added there lead to. */
export const PENSION = 'vn.pension.old-age';
export const isContribution = (result: Result): boolean => result.nature === 'contribution';

/** A benefit as both ends see it; `high` is absent where only one end knows it. */
export interface Pair {
  low: Result;
  high: Result;
}
export function pairs({ low, high }: Both<Determination>): Pair[] {
  const other = new Map(high.results.map((result) => [result.id, result]));
  const out = low.results.map((result) => ({ low: result, high: other.get(result.id) ?? result }));
  const seen = new Set(low.results.map((result) => result.id));
  return [...out, ...high.results.filter((result) => !seen.has(result.id)).map((result) => ({ low: result, high: result }))];
}

export const optionNamed = (all: Determination, id: string): Choice | undefined => all.options.find((one) => one.id === id);
const open = (one: Choice): boolean => one.now.some(({ status }) => status === 'granted');
/** What can be taken now comes first. */
export const refunds = (all: Determination): Choice[] =>
  all.options.filter((one) => one.id.startsWith('refund:')).sort((a, b) => Number(open(b)) - Number(open(a)));
export const openRefunds = (all: Determination): Choice[] => refunds(all).filter(open);

/** A refund to be weighed, and the answer that it belongs to. */
export interface Offer {
  take: Choice;
  of: Both<Determination>;
}
const soonest = (one: Choice): string => (open(one) ? '' : (one.now[0]?.from ?? '9'));
/** What can be taken now comes first. What going on as planned only puts off is taken as though work stopped today. */
export function offersOf({ go, stop }: { go: Both<Determination>; stop: Both<Determination> }): Offer[] {
  const offers = new Map<string, Offer>(refunds(go.low).map((take) => [take.id, { take, of: go }]));
  for (const take of refunds(stop.low)) {
    const planned = offers.get(take.id);
    if (!planned || soonest(take) < soonest(planned.take)) offers.set(take.id, { take, of: stop });
  }
  return [...offers.values()].sort((a, b) => Number(open(b.take)) - Number(open(a.take)));
}
export const resultNamed = (all: Determination, id: string): Result | undefined => all.results.find((one) => one.id === id);
export const countryOfResult = (id: string): string => id.slice(0, 2).toUpperCase();

/** A refund that is offered only as though something happened today, such as leaving the country: the engine's first note says what. */
export function asThough(all: Determination, one: Choice): Text | undefined {
  const [offer] = one.now;
  const plain = offer && resultNamed(all, offer.result);
  return plain && (plain.status !== offer.status || (offer.from !== undefined && plain.from !== offer.from)) ? one.notes[0] : undefined;
}

export const sameAmount = (a?: Amount, b?: Amount): boolean => JSON.stringify(a) === JSON.stringify(b);
