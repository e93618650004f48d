// The questions about a life, by address; they come while the first ones are read.
import { h, type JSX } from 'preact';
import { countryFor } from '../state/countries';
import { CountryQuestion, EventQuestion, TailQuestion, WayQuestion } from './country';
import { PasteQuestion, PlanQuestion, RowQuestion, RowsQuestion } from './rows';

const PLAIN: Record<string, () => JSX.Element> = {
  'VN.way': WayQuestion, 'VN.paste': PasteQuestion, 'VN.tail': TailQuestion, event: EventQuestion, plan: PlanQuestion,
};

export function screen(address: string): JSX.Element | undefined {
  const known = PLAIN[address];
  if (known) return h(known, {});
  const [code = '', id = '', at] = address.split('.');
  const { first, then } = countryFor(code);
  if (id === 'row' && at !== undefined) return h(RowQuestion, { code, at: Number(at) });
  if (id === 'rows') return h(RowsQuestion, { code });
  return [...first, ...then].some((question) => question.id === id) ? h(CountryQuestion, { code, id }) : undefined;
}
