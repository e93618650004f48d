// What may have happened, and what is asked about it. The words are those of the law's files; each fact may be left out.

export interface Fact {
  name: string;
  options?: string[];
  number?: boolean;
  percent?: boolean;
  day?: boolean;
}
export const HAPPENED: { what: string; facts: Fact[]; country?: string }[] = [
  { what: 'job-loss', facts: [
    { name: 'contract', options: ['indefinite', 'one-year-or-more', 'three-to-twelve', 'one-to-three'] },
    { name: 'reason', options: ['expiry', 'agreement', 'notice', 'dismissal', 'restructuring', 'unlawful-quit'] }] },
  { what: 'accident', facts: [
    { name: 'where', options: ['viet-nam', 'abroad'] }, { name: 'country', options: ['KR', 'JP', 'TW', 'DE', 'MY'] }, { name: 'loss', percent: true }, { name: 'assessed', day: true }] },
  { what: 'sick-leave', facts: [{ name: 'days', number: true }] },
  { what: 'birth', facts: [{ name: 'children', number: true }, { name: 'order', number: true }, { name: 'place', options: ['viet-nam', 'abroad'] }] },
  { what: 'death', facts: [{ name: 'cause', options: ['ordinary', 'work-accident', 'occupational-disease'] }] },
  { what: 'return', facts: [
    { name: 'country', options: ['KR', 'JP', 'TW', 'DE', 'MY'] }, { name: 'status', options: ['contract', 'seconded', 'family', 'other-reason'] }] },
  { what: 'kr-separation', country: 'KR', facts: [
    { name: 'reason', options: ['dismissed', 'contract-ended', 'just-cause', 'voluntary', 'serious-fault'] }, { name: 'reported', day: true }] },
  { what: 'jp-separation', country: 'JP', facts: [{ name: 'reason', options: ['voluntary', 'just-cause', 'contract-ended', 'dismissed'] }] },
  { what: 'de-separation', country: 'DE', facts: [{ name: 'reason', options: ['expiry', 'employer-notice', 'own-notice', 'agreement'] }] },
];
