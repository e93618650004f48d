// What the page offers to choose is what the law knows: schemes, kinds, keys, events and their facts.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Check } from 'huong';
import { parse } from 'yaml';
import { vi } from '../src/i18n/vi';
import { CARD_LAW } from '../src/state/card';
import { COUNTRIES, type Kind } from '../src/state/countries';
import { HAPPENED } from '../src/state/events';
import { REFUNDED } from '../src/state/flow';
import { engineSays, expect, test } from './help';

const base = { huong: 'case/1', as_of: '2026-11-27', person: { born: '1990-05-01', sex: 'female', nationality: 'VN', residence: 'VN' } };
async function faults(more: Record<string, unknown>): Promise<string[]> {
  const { files } = await engineSays<Check>('check', { ...base, ...more });
  return files.flatMap((file) => [...file.faults.map((fault) => fault.what.vi), ...file.unknown_schemes]);
}
const line = ({ scheme, kind, bare }: Kind, more: Record<string, string> = {}) =>
  ({ scheme, kind, from: '2024-03', to: kind === 'bonus' ? '2024-03' : '2024-08', ...(bare ? {} : { wage: scheme.startsWith('de.') ? '2500' : '250000' }), ...more });

for (const country of COUNTRIES) {
  test(`${country.code}: every line that can be chosen is one of the law's`, async () => {
    for (const kind of country.kinds) expect(await faults({ records: [line(kind)] }), `${kind.scheme} ${kind.kind}`).toEqual([]);
    const [first] = country.kinds;
    for (const option of country.key?.options ?? []) expect(await faults({ records: [line(first as Kind, { [country.key?.name as string]: option })] }), option).toEqual([]);
    for (const choice of country.first.find(({ id }) => id === 'visa' || id === 'job')?.options ?? []) {
      if (choice !== 'other') expect(await faults({ records: [line(first as Kind, { [country.code === 'TW' ? 'job' : 'visa']: choice })] }), choice).toEqual([]);
    }
    if (country.then.some(({ id }) => id === 'left')) expect(await faults({ events: [{ departure: '2026-11-20', country: country.code }] })).toEqual([]);
  });
}

test('every event that can be told is one of the law’s, with its facts', async () => {
  for (const { what, facts } of HAPPENED) {
    expect(await faults({ events: [{ [what]: '2026-11-01' }] }), what).toEqual([]);
    for (const fact of facts) {
      const values = fact.options ?? [fact.percent ? '20%' : fact.day ? '2026-11-02' : '2'];
      for (const value of values) expect(await faults({ events: [{ [what]: '2026-11-01', [fact.name]: value }] }), `${what} ${fact.name}: ${value}`).toEqual([]);
    }
  }
  for (const scheme of Object.values(REFUNDED)) expect(await faults({ events: [{ refund: '2026-11-01', scheme }] }), scheme).toEqual([]);
  for (const event of [{ 'lump-sum': '2026-11-01' }, { 'my-epf-statement': '2026-11-01', balance: '1000' }, { 'jp-disability-award': '2026-11-01' }]) {
    expect(await faults({ events: [event] })).toEqual([]);
  }
  for (const relation of ['spouse', 'child', 'parent']) expect(await faults({ family: [{ relation, born: '1990' }] }), relation).toEqual([]);
});

test('a pensioner’s health card is as the law file says', () => {
  const file = parse(readFileSync(resolve(import.meta.dirname, '../../../rules/vn/health.yaml'), 'utf8'), { schema: 'core' });
  const said = file.benefits['vn.health.cover'].conditions.find(({ name }: { name: string }) => name === 'pension');
  expect(said.law).toBe(CARD_LAW.en);
  const [, words = 'nothing'] = /: (.*)\.$/.exec(vi['choice.card.yes']) ?? [];
  expect(said.say.vi).toContain(words);
});
