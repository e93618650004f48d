// The engine's thread: it loads the law that a case needs, and answers. Nothing here leaves the machine.
import { type Answer, type Faults, type Huong, type Needs, load } from 'huong';

export type Method = 'calc' | 'options' | 'todo' | 'calendar' | 'timeline' | 'check' | 'import' | 'lawbook' | 'agreements';
/** Where the engine's files are; or the files themselves, deflated, as Base64. */
export interface Start {
  from: string | Record<string, string>;
}
/** Countries that will be asked about: their law is fetched while the person is still writing. */
export interface Soon {
  soon: string[];
}
export interface Call {
  id: number;
  method: Method;
  text: string;
  options: Record<string, string>;
}
export interface Reply {
  id: number;
  answer?: Answer;
  error?: string;
}

declare const __PARTS__: Record<string, string>;

let from: Start['from'] = '';
const kept = new Map<string, Promise<ArrayBuffer>>();

async function read(name: string): Promise<ArrayBuffer> {
  if (typeof from === 'string') {
    const answer = await fetch(from + name);
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return answer.arrayBuffer();
  }
  const { inflateSync } = await import('fflate');
  const packed = Uint8Array.from(atob(from[name] ?? ''), (one) => one.charCodeAt(0));
  return inflateSync(packed).buffer as ArrayBuffer;
}

/** Read once: adding a country takes the others again. */
function bytes(name: string): Promise<ArrayBuffer> {
  const before = kept.get(name);
  if (before) return before;
  const now = read(name);
  kept.set(name, now);
  now.catch(() => kept.delete(name));
  return now;
}

/** Compiled while it still arrives, where the server names it as WebAssembly. */
const module = (): Promise<WebAssembly.Module> => {
  const whole = () => bytes('huong.wasm').then((all) => WebAssembly.compile(all));
  return typeof from === 'string' ? WebAssembly.compileStreaming(fetch(`${from}huong.wasm`)).catch(whole) : whole();
};

let engine: Promise<Huong> | undefined;
let packs = ['common', 'agreements', 'VN'];
const lawbook = () => packs.map((name) => bytes(`lawbook/${__PARTS__[name]}`));

async function ready(names: string[]): Promise<Huong> {
  const missing = names.filter((name) => name in __PARTS__ && !packs.includes(name));
  packs = [...packs, ...missing];
  engine ??= load({ wasm: module(), lawbook: lawbook() });
  const huong = await engine;
  if (missing.length > 0) {
    const opened = await huong.open(lawbook());
    if (!opened.ok) throw new Error(opened.text);
  }
  return huong;
}

async function answer({ method, text, options }: Call): Promise<Answer> {
  const huong = await ready(method === 'import' ? ['papers'] : []);
  if (method === 'lawbook') return huong.lawbook();
  if (method === 'agreements') return huong.agreements(options);
  const ask = () => huong[method](text, options);
  const first = ask();
  if (first.ok || !(JSON.parse(first.text) as Faults).faults?.some((fault) => fault.code === 'law.not-loaded')) return first;
  const { missing } = JSON.parse(huong.needs(text, options).text) as Needs;
  await ready(missing);
  return ask();
}

/** The parts that are about nobody but these countries. */
const about = (codes: string[]): string[] => Object.keys(__PARTS__).filter((part) => part.split('-').every((code) => codes.includes(code)));

// One call after the other: the engine has one memory.
let queue: Promise<unknown> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<Start | Soon | Call>) => {
  if ('from' in data) {
    from = data.from;
    return;
  }
  queue = queue.then(async () => {
    if ('soon' in data) return ready(about([...data.soon, 'VN'])).catch(broken);
    const reply: Reply = { id: data.id };
    try {
      reply.answer = await answer(data);
    } catch (cause) {
      reply.error = broken(cause);
    }
    postMessage(reply);
  });
});

/** A broken instance or a download that failed: the next call starts afresh. */
function broken(cause: unknown): string {
  engine = undefined;
  return String(cause instanceof Error ? cause.message : cause);
}
