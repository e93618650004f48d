// The engine's thread: it loads the law that a case needs, in the layers that a question needs, and answers. Nothing here leaves the machine.
import { type Answer, type Faults, type Huong, type Needs, type Reading, load } from 'huong';

export type Method = 'calc' | 'options' | 'explain' | 'todo' | 'calendar' | 'timeline' | 'import' | 'scopes' | 'soon';
/** Where the engine's files are; or the files themselves, deflated, as Base64. */
export interface Start {
  from: string | Record<string, string>;
}
export interface Call {
  id: number;
  method: Method;
  text: string;
  lang: string;
  options: Record<string, string>;
}
export interface Reply {
  id: number;
  answer?: Answer;
  error?: string;
}

/** The files of each part of the lawbook: the law itself with its Vietnamese words, what explanations need, the words of other languages. */
declare const __PARTS__: Record<string, { law: string; why?: string; words: Record<string, string> }>;

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
function compiled(name: string): Promise<WebAssembly.Module> {
  const whole = () => bytes(name).then((all) => WebAssembly.compile(all));
  return typeof from === 'string' ? WebAssembly.compileStreaming(fetch(from + name)).catch(whole) : whole();
}

/** One module with its lawbook: more parts, the explanations or another language are opened when they are asked for. */
class Engine {
  private code: Promise<WebAssembly.Module> | undefined;
  private module: Promise<Huong> | undefined;
  private opened = '';
  private why = false;
  private lang = 'vi';

  constructor(private readonly wasm: string, private parts: string[]) {}

  /** Beside Vietnamese answers speak this language where the law has its words, else English. */
  speak(lang: string): string {
    this.lang = lang === 'vi' || __PARTS__.common?.words[lang] !== undefined ? lang : 'en';
    return this.lang;
  }

  private files(): string[] {
    const layers = this.parts.map((name) => __PARTS__[name]).flatMap((part) => [part?.law, this.why ? part?.why : undefined, part?.words[this.lang]]);
    return layers.filter((file) => file !== undefined).map((file) => `lawbook/${file}`);
  }

  /** What will be wanted begins to arrive. */
  async fetch(parts: string[]): Promise<void> {
    this.parts = [...new Set([...this.parts, ...parts.filter((name) => name in __PARTS__)])];
    this.code ??= compiled(this.wasm);
    await Promise.all([this.code, ...this.files().map(bytes)]);
  }

  async ready(parts: string[] = [], why = false): Promise<Huong> {
    this.why ||= why;
    await this.fetch(parts);
    const files = this.files();
    this.module ??= load({ wasm: this.code as Promise<WebAssembly.Module> });
    const huong = await this.module;
    if (files.join() === this.opened) return huong;
    const answer = await huong.open(files.map(bytes));
    if (!answer.ok) throw new Error(answer.text);
    this.opened = files.join();
    return huong;
  }

  drop(): void {
    this.code = undefined;
    this.module = undefined;
    this.opened = '';
  }
}

const cases = new Engine('huong.wasm', ['common', 'VN']);
const papers = new Engine('huong-papers.wasm', ['common', 'papers', 'VN']);

const done = (text = ''): Answer => ({ ok: true, code: 0, text });

async function answer({ method, text, lang, options }: Call): Promise<Answer> {
  if (method === 'scopes') return done(new TextDecoder().decode(await bytes('lawbook/scopes.json')));
  const engine = method === 'import' ? papers : cases;
  const spoken = engine.speak(lang);
  const ask = (huong: Huong): Answer => {
    if (method === 'soon') return done();
    const { result = '', ...others } = options;
    if (method === 'explain') return huong.explain(text, result, others);
    return huong[method](text, method === 'calendar' ? { ...options, lang: spoken } : options);
  };
  const why = method === 'explain';
  const huong = await engine.ready([], why);
  const first = ask(huong);
  if (method === 'import') {
    const { issues = [], case: content } = JSON.parse(first.text) as Partial<Reading>;
    if (!issues.some(({ code }) => code === 'papers.law')) return first;
    // What was read is held against the law, and the module of papers cannot tell which parts that takes.
    const { parts } = JSON.parse((await cases.ready()).needs(JSON.stringify(content), {}).text) as Needs;
    return ask(await engine.ready(parts));
  }
  if (first.ok || !(JSON.parse(first.text) as Faults).faults?.some((fault) => fault.code === 'law.not-loaded')) return first;
  const { missing } = JSON.parse(huong.needs(text, {}).text) as Needs;
  return ask(await engine.ready(missing, why));
}

/** The parts that are about nobody but these countries ("KR-VN"), or about two of them ("CZ_DE_SK"). */
const about = (codes: string[]): string[] => Object.keys(__PARTS__).filter((part) => {
  const here = part.split(/[-_]/).map((code) => codes.includes(code));
  return here.every(Boolean) || (part.includes('_') && here.filter(Boolean).length > 1);
});

/** A broken instance or a download that failed: the next call starts afresh. */
async function tell(id: number, work: Promise<Answer>): Promise<void> {
  const reply: Reply = await work.then((answer) => ({ id, answer }), (cause) => {
    cases.drop();
    papers.drop();
    return { id, error: String(cause instanceof Error ? cause.message : cause) };
  });
  postMessage(reply);
}

// One call after the other: the engine has one memory. Only fetching does not wait.
let queue = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<Start | Call>) => {
  if ('from' in data) {
    from = data.from;
    return;
  }
  if (data.method === 'soon') cases.speak(data.lang);
  const fetched = data.method === 'soon' ? cases.fetch(about([...data.text.split(' '), 'VN'])) : undefined;
  // Until a country is named there is no telling what will be opened.
  const work = () => (data.method === 'soon' && !data.text ? done() : answer(data));
  queue = tell(data.id, Promise.all([fetched, queue]).then(work));
});
