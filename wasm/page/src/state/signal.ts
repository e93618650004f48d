// A value that the page is drawn from: whoever watches hears of each change.
export interface Signal<T> {
  value: T;
}

const watchers = new Set<() => void>();

export function watch(run: () => void): () => void {
  watchers.add(run);
  return () => void watchers.delete(run);
}

export function signal<T>(first: T): Signal<T> {
  let held = first;
  return {
    get value() {
      return held;
    },
    set value(next) {
      if (next === held) return;
      held = next;
      for (const run of [...watchers]) run();
    },
  };
}
