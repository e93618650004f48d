// What is kept, printed or taken along, by address.
import { h, type JSX } from 'preact';
import { OfficeScreen, PrintScreen } from './office';
import { SaveScreen } from './save';

const PLAIN: Record<string, () => JSX.Element> = { save: SaveScreen, office: OfficeScreen, print: PrintScreen };

export function screen(address: string): JSX.Element | undefined {
  const known = PLAIN[address];
  return known && h(known, {});
}
