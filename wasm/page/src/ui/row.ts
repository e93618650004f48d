// How a line of months is said.
import { first, type Key, sayMonth, t } from '../i18n';
import { countryOf, type Row } from '../state/answers';
import { countryFor } from '../state/countries';
import { money } from './text';

export const kindKey = (scheme: string, kind: string): Key => first(`kind.${scheme}.${kind}`, `kind.${kind}`, 'kind.insured');
export const currencyOf = (row: { scheme: string }): string => countryFor(countryOf(row.scheme)).currency;

export function sayWage(row: Row): string {
  const currency = currencyOf(row);
  if (row.coefficient) return `${t('row.coefficient')}: ${row.coefficient.replace('.', ',')}`;
  if (row.wage) return money(row.wage, currency);
  if (row.low || row.high) return [row.low, row.high].filter((one): one is string => !!one).map((one) => money(one, currency)).join(' – ');
  const kind = countryFor(countryOf(row.scheme)).kinds.find((one) => one.scheme === row.scheme && one.kind === row.kind);
  return kind?.bare ? '' : t('row.nowage');
}
export const sayRun = ({ from, to, open }: Row): string => (from === to && !open ? sayMonth(from) : `${sayMonth(from)} – ${open ? t('row.now') : sayMonth(to)}`);
