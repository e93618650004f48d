// The page's side of the engine's thread: a question in, a promise out; the same question is asked once.
import type { Answer, Fault, Faults } from 'huong';
import { lang } from '../i18n';
import { thread } from './thread';
import type { Call, Method, Reply } from './worker';

let worker: Worker | undefined;
let last = 0;
const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (cause: Error) => void }>();
const known = new Map<string, Promise<Answer>>();

function engine(): Worker {
  if (worker) return worker;
  worker = thread();
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.answer) asked?.resolve(data.answer);
    else asked?.reject(new EngineFailed(data.error ?? ''));
  });
  worker.addEventListener('error', (event) => {
    for (const asked of waiting.values()) asked.reject(new EngineFailed(event.message));
    waiting.clear();
    worker = undefined;
  });
  return worker;
}

/** The engine could not be fetched or broke; asking again may help. */
export class EngineFailed extends Error {}

/** The engine refused: its faults say what, where and the way out. */
export class Refused extends Error {
  constructor(readonly faults: Fault[]) {
    super(faults.map((fault) => fault.what.vi).join('\n'));
  }
}

function call(question: Omit<Call, 'id'>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const id = ++last;
    waiting.set(id, { resolve, reject });
    engine().postMessage({ id, ...question } satisfies Call);
  });
}

/** The law of these countries will be wanted. */
export const soon = (countries: string): Promise<Answer> => call({ method: 'soon', text: countries, lang: lang.value, options: {} });

export function ask(method: Method, text = '', options: Record<string, string> = {}): Promise<Answer> {
  const question = { method, text, lang: lang.value, options };
  const key = JSON.stringify(question);
  let answer = known.get(key);
  if (!answer) {
    answer = call(question);
    answer.catch(() => known.delete(key));
    known.set(key, answer);
    // A what-if asks often; forty answers are enough to keep.
    if (known.size > 40) known.delete(known.keys().next().value as string);
  }
  return answer;
}

const read = new WeakMap<Answer, unknown>();

/** The answer read; the same object for the same question. */
export async function askJson<T>(method: Method, text: string, options: Record<string, string> = {}): Promise<T> {
  const answer = await ask(method, text, options);
  if (!read.has(answer)) read.set(answer, JSON.parse(answer.text));
  if (!answer.ok) throw new Refused((read.get(answer) as Faults).faults);
  return read.get(answer) as T;
}
