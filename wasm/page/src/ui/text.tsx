// The engine's words and figures on the page: with the language of foreign terms marked, and amounts as people read them.
import type { ComponentChildren, JSX } from 'preact';
import type { Amount, Result, Status, Text } from 'huong';
import { hear, heardIn, type Key, type Language, lang, sayMonth, t } from '../i18n';
import { groupDigits } from '../state/money';
import { COMMAND, LINK, readable, screenOf } from './words';

const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/;
const KANA = /[\u3040-\u30ff]/;
const FOREIGN = /([\u1100-\u11ff\u3130-\u318f\uac00-\ud7af\u3040-\u30ff\u3400-\u9fff][\u1100-\u11ff\u3130-\u318f\uac00-\ud7af\u3040-\u30ff\u3400-\u9fff·、 ]*)/;

/** What is no foreign script in a text of that language. */
const OWN: Partial<Record<Language, RegExp>> = { ko: /^[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/, ja: /^[\u3040-\u30ff\u3400-\u9fff]/, 'zh-Hant': /^[\u3400-\u9fff]/ };

const languageOf = (piece: string, country?: string): string =>
  HANGUL.test(piece) ? 'ko' : KANA.test(piece) ? 'ja' : country === 'TW' ? 'zh-Hant' : 'ja';

/** Marks Korean, Japanese and Chinese words, so that a screen reader changes its voice, and links addresses. */
export function foreign(text: string, country?: string, language: Language = lang.value): ComponentChildren {
  return text.split(LINK).flatMap((part, i) => {
    if (i % 2 === 1) return [<a href={part} rel="noreferrer" target="_blank" class="source">{new URL(part).hostname}</a>];
    return part.split(FOREIGN).map((piece, j) => (j % 2 === 1 && !OWN[language]?.test(piece) ? <span lang={languageOf(piece, country)}>{piece}</span> : piece));
  });
}

function withScreens(text: string, language: Language, country?: string): ComponentChildren {
  return text.split(COMMAND).map((part, i) =>
    i % 2 === 1 ? <a href={`#/${screenOf(part)}`}>{t(`${screenOf(part)}.title`)}</a> : foreign(part, country, language));
}

export function Said({ text, country }: { text: Text | undefined; country?: string | undefined }): JSX.Element | null {
  const heard = hear(text);
  if (!text || !heard) return null;
  const language = heardIn(text);
  return <span lang={lang.value === language ? undefined : language}>{withScreens(readable(heard), language, country)}</span>;
}

/** What the engine says in one sentence; in two, where the two ends of a guess differ. */
export const Headline = ({ low, high }: { low: Result; high: Result }): JSX.Element => (
  <>{[...new Map([low, high].map((one) => [JSON.stringify(one.headline), one])).values()].map((one) => <p class="sentence"><Said text={one.headline} country={one.country} /></p>)}</>
);

/** The page's own words, with foreign terms marked. */
export const Words = ({ k, fill, country }: { k: Key; fill?: Record<string, string | number>; country?: string | undefined }): JSX.Element =>
  <>{foreign(t(k, fill), country)}</>;

export function money(value: string, currency: string | undefined): string {
  const n = groupDigits(value, lang.value);
  const key = `money.${currency ?? ''}` as Key;
  const words = t(key, { n });
  return words === key ? `${n} ${currency ?? ''}` : words;
}

export function plainAmount(amount: Amount): string {
  const { value, low, high, currency } = amount;
  if (value !== undefined) return money(value, currency);
  if (low !== undefined && high !== undefined && low !== high) return t('amount.between', { a: money(low, currency), b: money(high, currency) });
  if (low !== undefined) return high === low ? money(low, currency) : t('amount.least', { a: money(low, currency) });
  return high !== undefined ? t('amount.most', { b: money(high, currency) }) : '';
}

/** Months, or the range between what the two ends of a guess give. */
export const spread = (a: number, b: number): string | number => (a === b ? a : `${Math.min(a, b)}–${Math.max(a, b)}`);
export function missingOf(low?: Result, high = low): string | number | undefined {
  const missing = low?.months?.missing;
  return missing && spread(missing, high?.months?.missing ?? missing);
}

/** An amount, or the range between what the two ends of a guess give. */
export function sayAmount(low?: Amount, high?: Amount): string {
  if (!low || !high) {
    const one = low ?? high;
    return one ? plainAmount(one) : '';
  }
  const [a, b] = [plainAmount(low), plainAmount(high)];
  if (a === b) return a;
  return low.value && high.value ? t('amount.between', { a: money(low.value, low.currency), b: money(high.value, high.currency) }) : `${a} – ${b}`;
}
export const sayPer = (amount?: Amount): string => (amount?.per ? t(`per.${amount.per}` as Key) : '');

/** Only what is due is bold: what hangs on an agreement must not look like money one can count on. */
export const Sum = ({ status, low, high }: { status: Status; low?: Amount | undefined; high?: Amount | undefined }): JSX.Element =>
  status === 'pending' ? <span class="worth">{sayAmount(low, high)}</span> : <strong>{sayAmount(low, high)}</strong>;

export const sayTime = ({ from, until }: { from?: string | undefined; until?: string | undefined }): string =>
  [from && t('from.month', { month: sayMonth(from) }), until && t('until.month', { month: sayMonth(until) })].filter(Boolean).join(' ');
