// What this tab remembers. Storage may be forbidden; then it lives as long as the page.
import { useState } from 'preact/hooks';

const PREFIX = 'huong.';

export function recall<T>(name: string): T | undefined {
  try {
    const kept = sessionStorage.getItem(PREFIX + name);
    return kept === null ? undefined : (JSON.parse(kept) as T);
  } catch {
    return undefined;
  }
}

export function remember(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // As above.
  }
}

/** Everything whose name begins so. */
export function drop(beginning: string): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX + beginning)) sessionStorage.removeItem(key);
  } catch {
    // As above.
  }
}

/** Half-written things: typed but not yet an answer. They outlive Back, Forward and reload until they are sent. */
export function useDraft<T>(name: string, start: () => T): [T, (value: T) => void, () => void] {
  const key = `draft.${name}`;
  const [value, setValue] = useState<T>(() => recall<T>(key) ?? start());
  return [value, (next) => { setValue(next); remember(key, next); }, () => drop(key)];
}
