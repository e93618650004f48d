// Files, the device's own store, the code for the office. Only on request, and nothing leaves the machine.
import { answers, type Answers, emptyAnswers, forget, replaceAll, update } from './answers';
import { fromCase, hasRange, toCase } from './case';

const DATABASE = 'huong';

function store<T>(mode: IDBTransactionMode, run: (all: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open(DATABASE, 1);
    open.onupgradeneeded = () => open.result.createObjectStore('kept');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const request = run(open.result.transaction('kept', mode).objectStore('kept'));
      request.onsuccess = () => { resolve(request.result); open.result.close(); };
      request.onerror = () => { reject(request.error); open.result.close(); };
    };
  });
}

export interface Kept {
  on: string;
  answers: Answers;
}

/** Each life has its own place, so that two tabs, or two people of one phone, do not write over each other. */
export async function keepHere(on: string): Promise<void> {
  const name = answers.value.kept ?? crypto.getRandomValues(new Uint32Array(2)).join('-');
  update({ kept: name });
  await store('readwrite', (all) => all.put({ on, answers: answers.value } satisfies Kept, name));
}
export const keptHere = (): Promise<Kept[]> => store<Kept[]>('readonly', (all) => all.getAll()).catch(() => []);

export async function forgetAll(): Promise<void> {
  forget();
  await store('readwrite', (all) => all.clear()).catch(() => undefined);
}

/** A case that the command reads; where something is a guess, the page's own form, which says so. */
export const fileText = (): string =>
  JSON.stringify(hasRange(answers.value) ? { huong: 'page/1', answers: answers.value } : toCase(answers.value), null, 1);

/** False: not a file of ours. */
export function openText(text: string): boolean {
  try {
    const content = JSON.parse(text);
    if (content.huong === 'page/1' && content.answers && Array.isArray(content.answers.rows)) {
      replaceAll({ ...emptyAnswers(), ...content.answers });
      return true;
    }
    if (content.huong !== 'case/1') return false;
    replaceAll(fromCase(content, emptyAnswers()));
    return true;
  } catch {
    return false;
  }
}

export function download(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

// Base45 (RFC 9285): what a QR code packs best.
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

export function toBase45(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 2) {
    const pair = i + 1 < bytes.length;
    let n = pair ? (bytes[i] as number) * 256 + (bytes[i + 1] as number) : (bytes[i] as number);
    for (let k = 0; k < (pair ? 3 : 2); ++k) {
      out += ALPHABET[n % 45];
      n = Math.floor(n / 45);
    }
  }
  return out;
}

export function fromBase45(text: string): Uint8Array {
  const out: number[] = [];
  for (let i = 0; i < text.length; i += 3) {
    const digits = [...text.slice(i, i + 3)].map((one) => ALPHABET.indexOf(one));
    const n = digits.reduce((sum, digit, k) => sum + digit * 45 ** k, 0);
    if (digits.includes(-1) || digits.length < 2 || n > (digits.length === 3 ? 0xffff : 0xff)) throw new Error('base45');
    if (digits.length === 3) out.push(n >> 8, n & 255);
    else out.push(n);
  }
  return Uint8Array.from(out);
}

/** First letter: the form of what follows. */
const FORM = 'H1:';
export async function codeText(): Promise<string> {
  const { deflateSync } = await import('fflate');
  return FORM + toBase45(deflateSync(new TextEncoder().encode(JSON.stringify(JSON.parse(fileText()))), { level: 9 }));
}
export async function fromCode(code: string): Promise<string> {
  const { inflateSync } = await import('fflate');
  if (!code.startsWith(FORM)) throw new Error('form');
  return new TextDecoder().decode(inflateSync(fromBase45(code.slice(FORM.length))));
}
