// The engine in a browser's worker or in Node: JSON texts in, the bytes that `huong <command> --json` prints out.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The module broke: a bug of huong, or no memory left. The instance is of no more use; load another. */
export class HuongError extends Error {
  constructor(cause) {
    super(`huong gặp lỗi của chính nó, hãy nạp lại · huong broke, load it again: ${cause?.message ?? cause}`, { cause });
    this.name = 'HuongError';
  }
}

async function bytesOf(source) {
  const from = await source;
  if (from instanceof Uint8Array) return from;
  if (from instanceof ArrayBuffer) return new Uint8Array(from);
  const answer = typeof Response === 'function' && from instanceof Response ? from : await fetch(from);
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${answer.statusText}`);
  return new Uint8Array(await answer.arrayBuffer());
}

// All that a module without files, clock and environment may still ask of its host; anything else is a breakdown.
const unsupported = 52;
const host = {
  emscripten_notify_memory_growth: () => {},
  environ_sizes_get: () => unsupported,
  environ_get: () => unsupported,
};

function imports() {
  const broke = (name) => (...args) => {
    throw new Error(`${name}(${args.join(', ')})`);
  };
  return new Proxy({}, {
    get: (_, module) => new Proxy({}, { get: (__, name) => host[name] ?? broke(`${module}.${name}`) }),
  });
}

function today() {
  const now = new Date();
  const two = (n) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

class Huong {
  #exports;
  #broken = null;
  #packs = [];

  constructor(instance) {
    this.#exports = instance.exports;
    this.#exports._initialize?.();
  }

  #write(which, bytes) {
    const at = this.#exports.huong_space(which, bytes.length);
    new Uint8Array(this.#exports.memory.buffer, at, bytes.length).set(bytes);
  }

  #run(call, about = '') {
    if (this.#broken) throw this.#broken;
    try {
      this.#write(0, encoder.encode(JSON.stringify(call)));
      this.#write(1, typeof about === 'string' ? encoder.encode(about) : about);
      const code = this.#exports.huong_run();
      const at = this.#exports.huong_answer();
      const size = this.#exports.huong_answer_size();
      const text = decoder.decode(new Uint8Array(this.#exports.memory.buffer, at, size));
      return { ok: code !== 3, code, text };
    } catch (cause) {
      this.#broken = new HuongError(cause);
      throw this.#broken;
    }
  }

  #ask(command, about, options = {}) {
    return this.#run({ today: today(), ...options, command }, about);
  }

  #take(packs) {
    for (const pack of packs) this.#run({ command: 'pack' }, pack);
    const opened = this.#run({ command: 'open' });
    if (opened.ok) this.#packs = packs;
    return opened;
  }

  /** Takes these packs as the lawbook, instead of what was there. */
  async open(lawbook) { return this.#take(await Promise.all([...lawbook].map(bytesOf))); }
  /** Takes these beside those that are there: more countries, explanations, a language. */
  async add(lawbook) {
    const more = await Promise.all([...lawbook].map(bytesOf));
    return this.#take([...this.#packs, ...more]);
  }

  lawbook() { return this.#run({ command: 'lawbook' }); }
  needs(text, options) { return this.#ask('needs', text, options); }
  calc(text, options) { return this.#ask('calc', text, options); }
  options(text, options) { return this.#ask('options', text, options); }
  explain(text, result, options) { return this.#ask('explain', text, { ...options, result }); }
  todo(text, options) { return this.#ask('todo', text, options); }
  calendar(text, options) { return this.#ask('calendar', text, options); }
  timeline(text, options) { return this.#ask('timeline', text, options); }
  check(text, options) { return this.#ask('check', text, options); }
  import(text, options) { return this.#ask('import', text, options); }
  agreements(options) { return this.#ask('agreements', '', options); }
  questions(text, options) { return this.#ask('questions', text, options); }
  compare(text, options) { return this.#ask('compare', text, options); }
  json(text, options) { return this.#ask('json', text, options); }

  /** Bytes of the module's memory. */
  get memory() { return this.#exports.memory.buffer.byteLength; }
}

export async function load({ wasm, lawbook }) {
  const source = await wasm;
  const module = source instanceof WebAssembly.Module ? source : await WebAssembly.compile(await bytesOf(source));
  const huong = new Huong(await WebAssembly.instantiate(module, imports()));
  if (lawbook) {
    const opened = await huong.open(lawbook);
    if (!opened.ok) throw Object.assign(new Error(opened.text), { name: 'HuongLawbookError', faults: JSON.parse(opened.text).faults });
  }
  return huong;
}
