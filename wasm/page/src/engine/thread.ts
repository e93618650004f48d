// The thread of a page that a server gives: its script and its files are fetched.
import type { Start } from './worker';

declare const __ENGINE__: string;

export function thread(): Worker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.postMessage({ from: new URL(__ENGINE__, document.baseURI).href } satisfies Start);
  return worker;
}
