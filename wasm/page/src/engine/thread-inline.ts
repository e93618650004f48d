// The thread of the page that is one file (huong.html): nothing is fetched, all of it stands in the page.
import type { Start } from './worker';
import Engine from './worker?worker&inline';

export function thread(): Worker {
  const worker = new Engine();
  const files = [...document.querySelectorAll<HTMLScriptElement>('script[data-file]')].map((one) => [one.dataset.file ?? '', one.text]);
  worker.postMessage({ from: Object.fromEntries(files) } satisfies Start);
  return worker;
}
