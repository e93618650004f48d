// One catalogue a language for the page's own words; the engine brings its own.
import type { Text } from 'huong';
import { signal } from '../state/signal';
import { type Catalogue, type Key, vi } from './vi';

export const LANGUAGES = [
  { code: 'vi', name: 'Tiếng Việt' },
  { code: 'en', name: 'English' },
  { code: 'ko', name: '한국어' },
  { code: 'ja', name: '日本語' },
  { code: 'zh-Hant', name: '繁體中文' },
  { code: 'de', name: 'Deutsch' },
] as const;
export type { Key } from './vi';
export type Language = (typeof LANGUAGES)[number]['code'];

const loaders: Record<Language, () => Promise<Catalogue>> = {
  vi: async () => vi,
  en: async () => (await import('./en')).en,
  ko: async () => (await import('./ko')).ko,
  ja: async () => (await import('./ja')).ja,
  'zh-Hant': async () => (await import('./zh-Hant')).zhHant,
  de: async () => (await import('./de')).de,
};

const KEY = 'huong.lang';
const catalogue = signal<Catalogue>(vi);
export const lang = signal<Language>('vi');

/** In which language a sentence of the engine is heard: the chosen one where it has it, else English, else the original. */
export const heardIn = (text: Partial<Record<Language, unknown>>): Language => ([lang.value, 'en'] as const).find((code) => text[code] !== undefined) ?? 'vi';
export const hear = (text: Text | undefined): string => (text && (text as Partial<Record<Language, string>>)[heardIn(text)]) ?? '';

export async function speak(code: Language): Promise<void> {
  catalogue.value = await loaders[code]();
  lang.value = code;
  document.documentElement.lang = code;
  try {
    localStorage.setItem(KEY, code);
  } catch {
    // Without storage the next visit begins in Vietnamese.
  }
}

export async function speakAsBefore(): Promise<void> {
  let code: string | null = null;
  try {
    code = localStorage.getItem(KEY);
  } catch {
    // As above.
  }
  if (code && code !== 'vi' && code in loaders) await speak(code as Language).catch(() => undefined);
}

export function t(key: Key, fill: Record<string, string | number> = {}): string {
  const plural = fill.n === 1 || fill.n === '1' ? catalogue.value[`${key}#one` as Key] : undefined;
  return (plural ?? catalogue.value[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => (name in fill ? String(fill[name]) : whole));
}

export const has = (key: string): key is Key => key in catalogue.value;
/** The first of these keys that there is; for what countries share. */
export const first = (...keys: string[]): Key => (keys.find(has) ?? keys.at(-1)) as Key;

export const countryName = (code: string): string => (has(`country.${code}`) ? t(`country.${code}` as Key) : code);
export const sayMonth = (month: string): string =>
  month.length === 4 ? month : t('month.year', { m: month.slice(5, 7), y: month.slice(0, 4) });
export const sayDay = (day: string): string =>
  day.length < 10 ? sayMonth(day) : t('day.month.year', { d: day.slice(8, 10), m: day.slice(5, 7), y: day.slice(0, 4) });
