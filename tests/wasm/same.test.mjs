// The module says what the command says, byte for byte: every golden case and persona, every paper, every agreement.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { allParts, cases, command, each, everything, filesUnder, languages, load, open, packs, root, someDay, wasm } from './kit.mjs';

const all = await cases();
const engine = await open();
const full = await open(allParts, 'huong-full.wasm');
const papers = await open(allParts, 'huong-papers.wasm');
const dayOf = (text) => (JSON.parse(text).as_of ? {} : { as_of: someDay });
const dayArgs = (options) => (options.as_of ? ['--as-of', options.as_of] : []);

function same(name, answer, printed) {
  assert.equal(answer.code, printed.code, `${name}: code`);
  assert.ok(answer.text === printed.text, `${name}:\n${firstDifference(answer.text, printed.text)}`);
}

function firstDifference(a, b) {
  const [left, right] = [a.split('\n'), b.split('\n')];
  const at = left.findIndex((line, i) => line !== right[i]);
  return `line ${at + 1}\n  module:  ${left[at]}\n  command: ${right[at]}`;
}

async function compare({ name, text, whole }, commands) {
  const options = dayOf(text);
  const day = dayArgs(options);
  for (const each of commands) {
    const answer = (each === 'check' ? full : engine)[each](text, options);
    assert.ok(answer.ok, `${name}, ${each}: ${answer.text}`);
    same(`${name}, ${each}`, answer, await command([each, '-', '--json', ...day], text));
  }
  const calc = engine.calc(text, options);
  assert.equal(full.calc(text, options).text, calc.text, `${name}: both modules`);
  const first = calc.ok && JSON.parse(calc.text).results[0]?.id;
  if (first) {
    same(`${name}, explain ${first}`, engine.explain(text, first, options),
      await command(['explain', '-', first, '--json', ...day], text));
  }
  // The same content read from its YAML.
  if (whole) {
    const yaml = readFileSync(join(root, whole), 'utf8');
    const printed = await command(['calc', whole, '--json', ...day]);
    same(`${name} as YAML`, full.calc(yaml, options), printed);
    assert.equal(calc.text, printed.text, `${name}: JSON and YAML`);
  }
}

/** What is left of an answer without reasons and roundings, and without English. */
function inVietnamese(answer) {
  if (Array.isArray(answer)) return answer.map(inVietnamese);
  if (answer === null || typeof answer !== 'object') return answer;
  return Object.fromEntries(Object.entries(answer)
    .filter(([key, value]) => !(key === 'en' && (typeof value === 'string' || Array.isArray(value))) && key !== 'reasons' && key !== 'roundings')
    .map(([key, value]) => [key, inVietnamese(value)]));
}

const personas = all.filter((one) => one.whole);
const golden = all.filter((one) => !one.whole);

test(`personas and demonstration cases (${personas.length})`, async () => {
  assert.ok(personas.length >= 12);
  await each(personas, async (one) => {
    await compare(one, ['calc', 'options', 'todo', 'timeline', 'check']);
    const options = dayOf(one.text);
    for (const lang of ['vi', 'en']) {
      const printed = await command(['todo', '-', '--ics', '--lang', lang, ...dayArgs(options)], one.text);
      same(`${one.name}, calendar in ${lang}`, engine.calendar(one.text, { ...options, lang }), printed);
    }
    const strict = await command(['calc', '-', '--json', '--strict', ...dayArgs(options)], one.text);
    same(`${one.name}, strict`, engine.calc(one.text, { ...options, strict: true }), strict);
  });
});

test('personas in every language', async () => {
  assert.deepEqual(languages, ['de', 'en', 'ja', 'ko', 'zh-Hant']);
  const calls = everything ? ['calc', 'options', 'todo', 'timeline', 'check'] : ['options', 'todo', 'timeline'];
  for (const lang of languages.filter((each) => each !== 'en')) {
    const speaking = await open(allParts, 'huong.wasm', lang);
    const checking = await open(allParts, 'huong-full.wasm', lang);
    await each(everything ? personas : personas.filter((_, i) => i % 4 === 0), async ({ name, text }) => {
      const options = { ...dayOf(text), lang };
      const args = ['--lang', lang, ...dayArgs(options)];
      for (const call of calls) {
        const answer = (call === 'check' ? checking : speaking)[call](text, options);
        same(`${name}, ${call} in ${lang}`, answer, await command([call, '-', '--json', ...args], text));
      }
      const calendar = await command(['todo', '-', '--ics', ...args], text);
      same(`${name}, calendar in ${lang}`, speaking.calendar(text, options), calendar);
      // With what the case needs it says the same.
      const { parts } = JSON.parse(speaking.needs(text, options).text);
      const small = await open(parts, 'huong.wasm', lang);
      assert.deepEqual(small.options(text, options), speaking.options(text, options), `${name} in ${lang} with ${parts}`);
    });
  }
});

// Agreements that a case brings itself are called as it calls them.
test('no English is left in citations of the law', async () => {
  const english = /(?<!\p{L})(of|the|on|and|for|to|in|with|by|under|as|at|from|Act|Law|Order|Decree|Rules?)(?!\p{L})/u;
  const look = (said, of) => {
    if (Array.isArray(said)) said.forEach((each) => look(each, of));
    else if (said && typeof said === 'object') {
      for (const line of [said.cite?.vi ?? []].flat()) assert.ok(!english.test(line), `${of}: ${line}`);
      Object.values(said).forEach((each) => look(each, of));
    }
  };
  for (const { name, text } of all.filter((one) => !JSON.parse(one.text).agreements)) {
    for (const call of ['calc', 'todo']) look(JSON.parse(engine[call](text, dayOf(text)).text), name);
  }
});

// One in so many is quick and still passes most files of law.
const some = everything ? golden : golden.filter((_, i) => i % 40 === 0);
test(`golden cases (${some.length} of ${golden.length})`, async () => {
  assert.ok(golden.length >= 2000);
  await each(some, (one) => compare(one, everything ? ['calc', 'options', 'todo', 'timeline', 'check'] : ['calc', 'timeline']));
});

test('the parts that a case needs give what the whole lawbook gives', async () => {
  const bySet = new Map();
  for (const one of everything ? all : [...personas, ...golden.filter((_, i) => i % 10 === 0)]) {
    const { parts } = JSON.parse(engine.needs(one.text, dayOf(one.text)).text);
    const key = parts.join(' ');
    if (!bySet.has(key)) bySet.set(key, []);
    bySet.get(key).push(one);
  }
  assert.ok(bySet.size > 10);
  for (const [key, list] of bySet) {
    const small = await open(key.split(' '));
    for (const { name, text } of list) {
      for (const each of ['calc', 'options', 'todo', 'timeline']) {
        same(`${name}, ${each}, with ${key}`, small[each](text, dayOf(text)), engine[each](text, dayOf(text)));
      }
    }
  }
});

test('without reasons, the law alone says what all layers say', async () => {
  const law = await load({ wasm: wasm(), lawbook: packs(allParts) });
  for (const { name, text } of everything ? all : [...personas, ...golden.filter((_, i) => i % 20 === 0)]) {
    for (const each of ['calc', 'options']) {
      const short = law[each](text, { ...dayOf(text), reasons: 'no' });
      const whole = engine[each](text, dayOf(text));
      assert.equal(short.code, whole.code, name);
      assert.deepEqual(JSON.parse(short.text), inVietnamese(JSON.parse(whole.text)), `${name}, ${each}`);
    }
    const [line, both] = [law, engine].map((each) => JSON.parse(each.timeline(text, dayOf(text)).text));
    assert.deepEqual(line, inVietnamese(both), `${name}, timeline`);
  }
});

test('papers', async () => {
  const sheets = [...filesUnder('tests/papers', '.txt'), ...filesUnder('tests/papers', '.tsv'), ...filesUnder('tests/papers', '.csv')];
  assert.ok(sheets.length >= 10);
  await each(sheets, async (path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const more = { born: '1986-02-01', sex: 'female', as_of: someDay };
    const printed = await command(['import', path, '--json', '--born', more.born, '--sex', more.sex, '--as-of', more.as_of]);
    assert.ok(printed.text.length > 200, path);
    for (const reader of [papers, full]) same(path, reader.import(text, { ...more, file: path }), printed);
  });
});

test('agreements', async () => {
  same('list', full.agreements(), await command(['agreement', 'list', '--json']));
  const ids = JSON.parse(full.agreements().text).agreements.map((each) => each.id);
  assert.ok(ids.length >= 2);
  for (const id of ids) {
    same(id, full.agreements({ agreement: id }), await command(['agreement', 'show', id, '--json']));
    same(`${id}, questions`, full.questions('', { agreement: id, against: ids[0] }),
      await command(['agreement', 'check', id, '--json', '--against', ids[0]]));
  }
  for (const path of filesUnder('agreements', '.yaml')) {
    const yaml = readFileSync(join(root, path), 'utf8');
    same(path, full.questions(yaml, { file: path }), await command(['agreement', 'check', path, '--json']));
  }
});

test('lives under several agreements', async () => {
  const table = await command(['lives', '--host', 'KR', '--count', '40', '--as-of', someDay]);
  const drafts = filesUnder('agreements/drafts', '.yaml').slice(0, 2);
  const text = Object.fromEntries(drafts.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
  const asked = [
    [{ variants: ['none', 'vn-kr', 'vn-kr-2027'], operative: '2027-01-01' }, ['--operative', '2027-01-01']],
    [{ variants: ['vn-kr', 'none', 'vn-kr+vn-jp-1'], age: '85', rates: ['KRW/VND=18.5'] }, ['--age', '85', '--rate', 'KRW/VND=18.5']],
    [{ variants: ['none', ...drafts], drafts: text }, []],
  ];
  const scratch = join(await mkdtemp(join(tmpdir(), 'huong-')), 'lives.csv');
  await writeFile(scratch, table.text);
  for (const [options, args] of asked) {
    const call = ['compare', ...options.variants, '--json', '--as-of', someDay, ...args];
    const printed = await command([...call, '--cases', scratch]);
    assert.equal(JSON.parse(printed.text).lives, 40);
    same(call.join(' '), full.compare(table.text, { ...options, as_of: someDay, file: 'lives.csv' }), printed);
    await each(filesUnder('tests/personas', '.yaml').filter((_, i) => everything || i % 4 === 0), async (path) => {
      const yaml = readFileSync(join(root, path), 'utf8');
      same(`${call.join(' ')} ${path}`, full.compare(yaml, { ...options, as_of: someDay, file: path }), await command([...call, '--cases', path]));
    });
  }
  const korean = await open(allParts, 'huong-full.wasm', 'ko');
  same('in Korean', korean.compare(table.text, { variants: ['none', 'vn-kr'], as_of: someDay, file: 'lives.csv', lang: 'ko' }),
    await command(['compare', 'none', 'vn-kr', '--json', '--lang', 'ko', '--as-of', someDay, '--cases', scratch]));
  await rm(dirname(scratch), { recursive: true });
});

test('faults', async () => {
  const texts = ['[]', '{"huong": "case/2"}', '{"huong": "case/1", "wages": 1}',
    '{"huong": "case/1", "as_of": "2026-02-30"}', '{"huong": "case/1", "records": [{ "scheme": "vn.compulsry", "kind": "x" }]}',
    '{"huong":"case/1","as_of":"2026-11-23","records":[{"scheme":"vn.compulsry","kind":"insured","from":"2020-01","to":"2020-02"}]}',
    '{"huong":"case/1","as_of":"2026-11-23","agreements":["vn-xx"]}',
    '{"huong":"agreement/1","id":"vn-zz","parties":["VN"]}'];
  for (const text of texts) {
    const printed = await command(['check', '-', '--json', '--as-of', someDay], text);
    const checked = full.check(text, { as_of: someDay });
    same(text, checked, printed);
    const refused = engine.calc(text, { as_of: someDay });
    assert.ok(!refused.ok, text);
    const { huong, faults } = JSON.parse(refused.text);
    assert.equal(huong, 'faults/1');
    assert.ok(faults.length > 0);
    for (const fault of faults) assert.ok(fault.code && fault.what.vi && fault.what.en, text);
    const { complaints } = await command(['calc', '-', '--json', '--lang', 'en', '--as-of', someDay], text);
    for (const fault of faults) assert.ok(complaints.includes(fault.what.en.replace(/\.$/, '')), `${text}: ${fault.what.en}`);
  }
  assert.match(engine.calc('{"huong": "rules/1"}').text, /file\.kind/);
  // What is no text at all is told as the reader of each saw it: the command's reader is that of YAML.
  for (const text of ['', '{', '- [', 'huong: case/1\nhuong: case/1\n', 'x: &a 1\n']) {
    same(text, full.check(text, { as_of: someDay }), await command(['check', '-', '--json', '--as-of', someDay], text));
  }
  for (const path of filesUnder('tests/bad/schema', '.yaml')) {
    const yaml = readFileSync(join(root, path), 'utf8');
    if (/^huong: (rules|cases)/m.test(yaml)) continue; // for the command alone
    same(path, full.check(yaml, { file: path, as_of: someDay }), await command(['check', path, '--json', '--as-of', someDay]));
  }
});
