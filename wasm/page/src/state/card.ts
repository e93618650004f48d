import type { Text } from 'huong';

/** Of a pensioner's health card: the one right that the page names itself, as the law file of health insurance does (tests/law.spec.ts). */
export const CARD_LAW: Text = {
  vi: 'Luật 25/2008/QH12 Điều 12(2)(a), 22(1); Luật 51/2024/QH15 Điều 1',
  en: 'Law 25/2008/QH12 art. 12(2)(a), 22(1); Law 51/2024/QH15 art. 1',
};
