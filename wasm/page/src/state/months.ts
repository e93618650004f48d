// Months as people write them, and the day on which we ask.

/** "2018-03" or, where the month is not remembered, "2018". */
export type Time = string;

export const isMonth = (time: Time): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(time);
export const isYear = (time: Time): boolean => /^\d{4}$/.test(time);

const two = (n: number) => String(n).padStart(2, '0');

export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const index = (month: Time) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const fromIndex = (n: number) => `${Math.floor(n / 12)}-${two((n % 12) + 1)}`;

export const addMonths = (month: Time, n: number): Time => fromIndex(index(month) + n);
export const monthsBetween = (from: Time, to: Time): number => index(to) - index(from) + 1;

/** A year of the Republic (Taiwan) or a plain year. */
export function readYear(text: string, country?: string): number | undefined {
  const digits = text.trim();
  if (!/^\d{2,4}$/.test(digits)) return undefined;
  const year = Number(digits);
  if (country === 'TW' && year >= 60 && year < 200) return year + 1911;
  return year >= 1900 && year <= 2200 ? year : undefined;
}

/** From the two fields; undefined when they make no month. */
export function readTime(month: string, year: string, country?: string): Time | undefined {
  const y = readYear(year, country);
  if (y === undefined) return undefined;
  if (month.trim() === '') return String(y);
  const m = Number(month);
  return /^\d{1,2}$/.test(month.trim()) && m >= 1 && m <= 12 ? `${y}-${two(m)}` : undefined;
}

export function readDay(day: string, month: string, year: string): string | undefined {
  const y = readYear(year);
  const [m, d] = [Number(month), Number(day)];
  if (y === undefined || !/^\d{1,2}$/.test(month.trim()) || !/^\d{1,2}$/.test(day.trim())) return undefined;
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? `${y}-${two(m)}-${two(d)}` : undefined;
}
