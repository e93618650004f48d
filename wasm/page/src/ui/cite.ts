// Citations come as the lawbook writes them, in English; in Vietnamese instruments and articles bear their own names.
import { articles } from './words';

const INSTRUMENTS: [RegExp, string][] = [
  [/^Enforcement Decree of the National Pension Act/, 'Nghị định thi hành Luật Hưu trí quốc gia Hàn Quốc'],
  [/^Enforcement Rule of the National Pension Act/, 'Thông tư thi hành Luật Hưu trí quốc gia Hàn Quốc'],
  [/^National Pension Act/, 'Luật Hưu trí quốc gia Hàn Quốc'],
  [/^Act on the Employment of Foreign Workers \(KR\)/, 'Luật Việc làm của lao động nước ngoài Hàn Quốc'],
  [/^Agreement between the Government of the Socialist Republic of Viet Nam and the Government of the Republic of Korea on Social Insurance.*/,
    'Hiệp định bảo hiểm xã hội Việt Nam – Hàn Quốc'],
  [/^NPS guidance for foreigners/, 'Hướng dẫn của NPS cho người nước ngoài'],
  [/^Employment Law /, 'Luật Việc làm '],
  [/^Labour Code /, 'Bộ luật Lao động '],
  [/^Law /, 'Luật '],
  [/^Decree /, 'Nghị định '],
  [/^Joint Circular /, 'Thông tư liên tịch '],
  [/^Circular /, 'Thông tư '],
  [/^Decision /, 'Quyết định '],
  [/^Resolution /, 'Nghị quyết '],
  [/^Official [Ll]etter /, 'Công văn '],
];

/** Of a pensioner's health card: the one right that the page names itself, as the law file of health insurance does (tests/law.spec.ts). */
export const CARD_LAW = 'Law 25/2008/QH12 art. 12(2)(a), 22(1); Law 51/2024/QH15 art. 1';

/** Each instrument once, with all its articles. */
export function cite(laws: string[], language: 'vi' | 'en'): string[] {
  const places = new Map<string, Set<string>>();
  for (const piece of laws.flatMap((law) => law.split(/; (?![^(]*\))/))) {
    const [, name = piece, place] = /^(.*?),? art\. (.*)$/.exec(piece) ?? [];
    const said = language === 'vi' ? INSTRUMENTS.reduce((text, [from, to]) => text.replace(from, to), name) : name;
    const list = places.get(said) ?? new Set();
    for (const one of place?.split(/[,;] (?=\d)/) ?? []) list.add(language === 'vi' ? articles(one) : one);
    places.set(said, list);
  }
  return [...places].map(([name, list]) => (list.size > 0 ? `${name} ${language === 'vi' ? 'Điều' : 'art.'} ${[...list].join(', ')}` : name));
}
