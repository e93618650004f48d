// What is asked about each country. Which schemes and kinds exist is law; here is only what a phone asks first.

export interface Kind {
  scheme: string;
  kind: string;
  /** No wage stands on such a line. */
  bare?: boolean;
}

export interface Choices {
  id: string;
  options: readonly string[];
}

export interface Country {
  code: string;
  currency: string;
  /** Language of the words in the country's papers. */
  lang: string;
  kinds: readonly Kind[];
  /** One page each, before the periods. */
  first: readonly Choices[];
  /** One page each, after the periods: a day when the answer is yes. */
  then: readonly Choices[];
  /** A key of a line that the country's law asks for. */
  key?: { name: string; options: readonly string[] };
}

const kind = (scheme: string, name: string, bare = false): Kind => ({ scheme, kind: name, ...(bare ? { bare } : {}) });
const YES_NO = ['yes', 'no'] as const;

const plain = (code: string, currency: string, lang: string, scheme: string, kinds: string[]): Country => ({
  code, currency, lang, first: [], then: [{ id: 'left', options: YES_NO }],
  kinds: kinds.map((name) => kind(scheme, name, name === 'uncovered' || name === 'unpaid-leave')),
});

export const COUNTRIES: readonly Country[] = [
  {
    code: 'VN', currency: 'VND', lang: 'vi',
    kinds: [
      kind('vn.compulsory', 'insured'), kind('vn.voluntary', 'voluntary'), kind('vn.compulsory', 'overseas-contract'),
      kind('vn.compulsory', 'maternity'), kind('vn.compulsory', 'unpaid-leave', true), kind('vn.compulsory', 'sickness', true),
      kind('vn.compulsory', 'arrears'), kind('vn.unemployment', 'unemployment-benefit', true), kind('vn.unemployment', 'insured'),
      kind('vn.voluntary', 'paid-missing'), kind('vn.compulsory', 'exempt', true), kind('vn.compulsory', 'short-term'),
      kind('vn.compulsory', 'uncovered', true),
    ],
    first: [], then: [{ id: 'unemployment', options: YES_NO }, { id: 'lump-sum', options: YES_NO }, { id: 'region', options: ['1', '2', '3', '4', 'unknown'] }],
  },
  {
    code: 'KR', currency: 'KRW', lang: 'ko',
    kinds: [
      kind('kr.national-pension', 'insured'), kind('kr.national-pension', 'uncovered'), kind('kr.national-pension', 'regional'),
      kind('kr.national-pension', 'voluntary'), kind('kr.national-pension', 'unpaid', true), kind('kr.national-pension', 'exempt', true),
    ],
    first: [
      { id: 'visa', options: ['E-9', 'E-7-4', 'H-2', 'E-8', 'E-7', 'F-6', 'F-2', 'F-5', 'D-2', 'undocumented', 'other'] },
      { id: 'cover', options: ['yes', 'no', 'part', 'unknown'] },
    ],
    then: [{ id: 'left', options: ['yes', 'soon', 'no'] }, { id: 'refund', options: YES_NO }, { id: 'eps', options: ['none', 'guarantee', 'return', 'both'] }],
    key: {
      name: 'visa',
      options: ['E-9', 'E-7-4', 'H-2', 'E-8', 'E-7', 'E-7-1', 'E-7-2', 'E-7-3', 'E-10', 'F-2', 'F-4', 'F-5', 'F-6', 'D-2', 'D-3', 'D-4', 'D-10', 'undocumented', 'other'],
    },
  },
  {
    code: 'JP', currency: 'JPY', lang: 'ja',
    kinds: [
      kind('jp.employees-pension', 'insured'), kind('jp.employees-pension', 'bonus'), kind('jp.national-pension', 'insured', true),
      kind('jp.employees-pension', 'sickness'), kind('jp.employees-pension', 'maternity'), kind('jp.employees-pension', 'childcare'),
      kind('jp.national-pension', 'exempt', true), kind('jp.national-pension', 'unpaid', true), kind('jp.employees-pension', 'uncovered', true),
    ],
    first: [{ id: 'scheme', options: ['employees', 'national', 'both', 'unknown'] }],
    then: [{ id: 'left', options: ['yes', 'soon', 'no'] }, { id: 'refund', options: YES_NO }, { id: 'disability', options: YES_NO }],
  },
  {
    code: 'TW', currency: 'TWD', lang: 'zh-Hant',
    kinds: [kind('tw.labor-insurance', 'insured'), kind('tw.labor-insurance', 'uncovered', true)],
    first: [{ id: 'job', options: ['factory', 'construction', 'institution', 'fishing', 'private-home', 'other'] }],
    then: [{ id: 'left', options: ['yes', 'soon', 'no'] }],
  },
  {
    code: 'DE', currency: 'EUR', lang: 'de',
    kinds: [
      kind('de.pension', 'insured'), kind('de.pension', 'training'), kind('de.pension', 'minijob'), kind('de.pension', 'midijob'),
      kind('de.pension', 'unemployment-benefit'), kind('de.pension', 'sick-pay'), kind('de.pension', 'child-raising', true),
      kind('de.pension', 'voluntary'), kind('de.pension', 'minijob-exempt'), kind('de.pension', 'uncovered', true),
    ],
    first: [], then: [{ id: 'left', options: ['yes', 'soon', 'no'] }],
  },
  {
    code: 'MY', currency: 'MYR', lang: 'ms',
    kinds: [kind('my.epf', 'insured'), kind('my.epf', 'voluntary'), kind('my.epf', 'uncovered', true)],
    first: [], then: [{ id: 'left', options: ['yes', 'soon', 'no'] }, { id: 'balance', options: YES_NO }],
  },
  plain('US', 'USD', 'en', 'us.pension', ['insured', 'uncovered']),
  plain('CA', 'CAD', 'en', 'ca.pension', ['insured', 'uncovered']),
  plain('AU', 'AUD', 'en', 'au.super', ['insured', 'uncovered']),
  plain('PL', 'PLN', 'pl', 'pl.pension', ['insured', 'voluntary', 'uncovered']),
  plain('RO', 'RON', 'ro', 'ro.pension', ['insured', 'uncovered']),
  plain('HU', 'HUF', 'hu', 'hu.pension', ['insured', 'uncovered']),
  plain('CZ', 'CZK', 'cs', 'cz.pension', ['insured', 'voluntary', 'uncovered']),
  plain('SK', 'EUR', 'sk', 'sk.pension', ['insured', 'voluntary', 'uncovered']),
  plain('SA', 'SAR', 'ar', 'sa.gratuity', ['insured', 'domestic']),
  plain('AE', 'AED', 'ar', 'ae.gratuity', ['insured', 'unpaid-leave']),
  plain('IL', 'ILS', 'he', 'il.deposit', ['insured', 'uncovered']),
];

const byCode = new Map(COUNTRIES.map((country) => [country.code, country]));
export const countryFor = (code: string): Country => byCode.get(code) ?? plain(code, '', '', `${code.toLowerCase()}.pension`, ['insured']);
/** Those that most go to; the others follow behind a button. */
export const FIRST = ['VN', 'KR', 'JP', 'TW', 'DE', 'MY'];
