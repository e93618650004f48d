// The address after # names the screen, never the person. Back and Forward are the browser's own.
import { signal } from './state/signal';

const current = () => decodeURIComponent(location.hash.replace(/^#/, '')) || '/';
export const route = signal(typeof location === 'undefined' ? '/' : current());

/** How many pages of ours lie behind this one; kept with each entry of the history. */
let depth = 0;

export function startRouting(): void {
  depth = history.state?.depth ?? 0;
  history.replaceState({ depth }, '');
  addEventListener('hashchange', () => {
    if (history.state?.depth === undefined) history.replaceState({ depth: ++depth }, '');
    else depth = history.state.depth;
    route.value = current();
  });
}

export function go(path: string): void {
  location.hash = path;
}

/** As the browser's Back, so long as there is a page of ours behind; else the page that comes before. */
export function back(fallback: string): void {
  if (depth > 0) history.back();
  else location.hash = fallback;
}
