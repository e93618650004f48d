// What the package promises beyond the answers: packs that fit, options that are understood, memory, and a clean break.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { allParts, folder, HuongError, huong, index, languages, load, open, packs, part, root, wasm as module } from './kit.mjs';

const wasm = await module();
const person = { born: '1969-08-20', sex: 'female', nationality: 'VN', residence: 'VN' };
const life = { huong: 'case/1', as_of: '2026-11-23', person,
  records: [{ scheme: 'vn.compulsory', kind: 'insured', from: '2009-10', to: '2021-06', wage: 6250000 }] };
const text = JSON.stringify(life);
const codes = (answer) => JSON.parse(answer.text).faults.map((fault) => fault.code);

async function refusal(lawbook) {
  const error = await load({ wasm, lawbook }).then(() => assert.fail('was loaded'), (reason) => reason);
  assert.equal(error.name, 'HuongLawbookError');
  for (const fault of error.faults) assert.ok(fault.file && fault.what.vi && fault.what.en && fault.fix.vi && fault.fix.en);
  return error.faults.map((fault) => fault.code);
}

/** With what a part for several countries goes with. */
const withIts = (name) => [...new Set(['common', ...name.split('-').filter((each) => allParts.includes(each)), name])];

test('every country by itself, and all together', async () => {
  for (const name of allParts) {
    const parts = withIts(name);
    const { countries, missing, digest, languages, explained } = JSON.parse((await open(parts)).lawbook().text);
    assert.equal(digest, index.digest);
    if (name.length === 2) assert.deepEqual(countries, [name]);
    assert.deepEqual(missing, allParts.filter((each) => !parts.includes(each)).sort());
    assert.deepEqual(languages, ['vi', 'en']);
    assert.equal(explained, true);
  }
  const whole = JSON.parse((await open()).lawbook().text);
  assert.deepEqual(whole.missing, []);
  assert.equal(whole.version, index.version);
});

test('packs that do not belong together are refused', async () => {
  assert.deepEqual(await refusal([part('VN')]), ['pack.no-common']);
  assert.deepEqual(await refusal([part('common'), part('VN'), part('VN')]), ['pack.twice']);
  const scratch = mkdtempSync(join(tmpdir(), 'huong-'));
  try {
    execFileSync(join(dirname(huong), 'huong-pack'), ['--root', join(root, 'tests/tiny'), '--parts', scratch]);
    assert.deepEqual(await refusal([readFileSync(join(scratch, 'common.lawbook')), part('VN')]), ['pack.mixed']);
  } finally {
    rmSync(scratch, { recursive: true });
  }
  const damaged = new Uint8Array(part('KR'));
  damaged[damaged.length >> 1] ^= 1;
  assert.deepEqual(await refusal([part('common'), damaged]), ['pack.damaged']);
  assert.deepEqual(await refusal([part('common'), part('KR', 'why'), part('KR'), part('KR', 'why')]), ['pack.twice']);
  assert.deepEqual(await refusal([part('common'), part('KR'), part('KR-VN')]), ['pack.incomplete']);
  assert.deepEqual(await refusal([part('common'), part('KR').subarray(0, 1000)]), ['pack.damaged']);
  assert.deepEqual(await refusal([new TextEncoder().encode('{}')]), ['pack.not-a-pack']);
});

test('law that is not loaded is refused, never taken for silence', async () => {
  const some = await open(['common', 'VN', 'KR_VN']);
  assert.ok(some.calc(text).ok);
  const abroad = structuredClone(life);
  abroad.records.push({ scheme: 'kr.national-pension', kind: 'insured', from: '2022-01', to: '2026-08', wage: 2350000, visa: 'E-9' });
  const both = JSON.stringify(abroad);
  assert.deepEqual(JSON.parse(some.needs(both).text), {
    huong: 'needs/1', parts: ['KR', 'KR-VN', 'KR_US', 'KR_VN', 'VN', 'common'], missing: ['KR', 'KR-VN', 'KR_US'] });
  for (const call of ['calc', 'options', 'todo', 'timeline']) {
    assert.deepEqual(codes(some[call](both)), Array(3).fill('law.not-loaded'));
  }
  const full = await open(['common', 'VN', 'KR_VN'], 'huong-full.wasm');
  assert.ok(!full.check(both).ok);
  const lives = { ...life, person: { ...person, residence: 'JP' } };
  assert.deepEqual(codes(some.calc(JSON.stringify(lives))), ['law.not-loaded']);
  const draft = { ...life, agreements: ['vn-kr-2027'] };
  assert.ok(codes(some.calc(JSON.stringify(draft))).includes('law.not-loaded'));
  // A case of no country at all is asked about in every country.
  assert.ok(codes(some.calc('{"huong":"case/1"}')).length > 10);
  // Law nobody has is another matter.
  const nowhere = { ...life, person: { ...person, nationality: 'ZZ' } };
  assert.ok(some.calc(JSON.stringify(nowhere)).ok);
  // More packs may come later; what does not fit changes nothing.
  const before = some.calc(text).text;
  const refused = await some.add([part('KR-VN')]);
  assert.deepEqual(codes(refused), ['pack.incomplete']);
  assert.equal(some.calc(text).text, before);
  assert.ok((await some.add(packs(['KR', 'KR-VN', 'KR_US'], 'why', 'en'))).ok);
  assert.equal(some.calc(both).text, (await open(['common', 'VN', 'KR_VN', 'KR', 'KR-VN', 'KR_US'])).calc(both).text);
});

test('layers come when they are wanted, and are refused while they are not there', async () => {
  const parts = ['common', 'VN', 'KR_VN'];
  const engine = await load({ wasm, lawbook: packs(parts) });
  const state = () => {
    const { languages, explained } = JSON.parse(engine.lawbook().text);
    return [...languages, explained];
  };
  assert.deepEqual(state(), ['vi', false]);
  for (const call of ['calc', 'options']) {
    assert.deepEqual(codes(engine[call](text)), ['law.not-explained']);
    const short = engine[call](text, { reasons: 'no' });
    assert.ok(short.ok, short.text);
    assert.ok(!/"(reasons|roundings|en)"/.test(short.text));
  }
  const [first] = JSON.parse(engine.calc(text, { reasons: 'no' }).text).results;
  assert.ok(first.headline.vi && first.label.vi && first.grade && first.law.length > 0);
  assert.deepEqual(codes(engine.explain(text, first.id)), ['law.not-explained']);
  for (const call of ['calc', 'options', 'todo', 'calendar', 'timeline']) {
    const [fault] = JSON.parse(engine[call](text, { lang: 'en', reasons: 'no' }).text).faults;
    assert.equal(fault.code, 'options.lang-not-loaded');
    assert.ok(fault.what.vi && fault.what.en && fault.fix.vi && fault.fix.en);
  }
  for (const call of ['todo', 'timeline', 'calendar']) {
    const vietnamese = engine[call](text);
    assert.ok(vietnamese.ok && !vietnamese.text.includes('"en"'));
  }
  // Words of the law may stand in a fault: in English only where they are here.
  const wrong = JSON.stringify({ ...life, person: { ...person, sex: 'x' } });
  const [fault] = JSON.parse(engine.calc(wrong, { reasons: 'no' }).text).faults;
  assert.ok(fault.what.vi && fault.what.en === undefined);

  await engine.add([part('VN', 'why')]);
  assert.deepEqual(state(), ['vi', true]);
  const told = JSON.parse(engine.explain(text, first.id).text).results[0];
  assert.ok(told.reasons.length > 0 && told.reasons[0].text.vi && !told.reasons[0].text.en);
  await engine.add([part('VN', 'en'), part('KR_VN', 'en')]);
  assert.deepEqual(state(), ['vi', true]);
  await engine.add([part('common', 'en')]);
  assert.deepEqual(state(), ['vi', 'en', true]);
  assert.equal(engine.calc(text).text, (await open(parts)).calc(text).text);
  assert.ok(engine.calendar(text, { lang: 'en' }).ok);
  // A country whose layers are not here: no half-explained, half-translated answers.
  await engine.add([part('KR')]);
  assert.deepEqual(state(), ['vi', false]);
});

test('each module has its own calls', async () => {
  const lists = { 'huong.wasm': 'needs calc options explain todo calendar timeline', 'huong-papers.wasm': 'import' };
  const all = 'needs calc options explain todo calendar timeline import check agreements questions compare json'.split(' ');
  for (const [file, list] of Object.entries(lists)) {
    const engine = await open(['common', 'papers', 'VN'], file);
    for (const call of all) {
      const has = list.split(' ').includes(call);
      const answer = ['agreements'].includes(call) ? engine[call]({}) : engine[call](text, call === 'explain' ? 'x' : {});
      assert.equal(!answer.ok && codes(answer).includes('options.unknown-command'), !has, `${file}: ${call}`);
    }
  }
  const full = await open(['common', 'papers', 'VN'], 'huong-full.wasm');
  for (const call of all) assert.ok(!full[call](call === 'agreements' ? {} : text, {}).text.includes('options.unknown-command'), call);
});

test('options are understood or refused', async () => {
  const engine = await open(['common', 'VN', 'KR_VN']);
  assert.deepEqual(codes(engine.calc(text, { as_off: '2026-11-23' })), ['options.unknown-key']);
  assert.match(engine.calc(text, { as_off: '2026-11-23' }).text, /as_of/);
  assert.deepEqual(codes(engine.calc(text, { as_of: '2026-02-30' })), ['options.day']);
  assert.deepEqual(codes(engine.calc(text, { as_of: ['x'] })), ['options.value']);
  assert.deepEqual(codes(engine.calendar(text, { lang: 'xx' })), ['options.lang-not-loaded']);
  assert.deepEqual(codes(engine.calc(text, { reasons: 'some' })), ['options.reasons']);
  assert.deepEqual(codes(engine.calc(text, { only: 'some' })), ['options.only']);
  assert.deepEqual(codes(engine.explain(text, '')), ['answer.no-result-named']);
  assert.deepEqual(codes(engine.explain(text, 'vn.pension.old-ag')), ['answer.unknown-result']);
  const full = await open(['common', 'VN', 'KR_VN'], 'huong-full.wasm');
  assert.deepEqual(codes(full.agreements({ agreement: 'vn-zz' })), ['options.unknown-agreement']);
  assert.deepEqual(codes(full.import('x')), ['options.no-papers']);
  assert.deepEqual(codes(full.compare(text, { variants: ['none', 'vn-kr'] })), ['law.not-loaded', 'law.not-loaded']);
  await full.add(packs(['KR', 'KR-VN', 'KR_US'], 'why', 'en'));
  assert.ok(full.compare(text, { variants: ['none', 'vn-kr'] }).ok);
  const compared = (options, lives = text) => codes(full.compare(lives, { variants: ['none', 'vn-kr'], ...options }));
  assert.deepEqual(compared({ variants: ['none'] }), ['options.variants']);
  assert.deepEqual(compared({ variants: 'none' }), ['options.value']);
  assert.deepEqual(compared({ variants: ['none', { of: 'vn-kr' }] }), ['options.value']);
  assert.deepEqual(compared({ drafts: ['x'] }), ['options.value']);
  assert.deepEqual(compared({ variants: ['none', 'vn-zz'] }), ['options.unknown-agreement']);
  assert.deepEqual(compared({ age: '12' }), ['options.age']);
  assert.deepEqual(compared({ operative: '2027-02-30' }), ['options.day']);
  assert.deepEqual(compared({ rates: ['KRW=18'] }), ['options.rates']);
  assert.deepEqual(compared({ file: 'lives.csv' }, 'born,sex\n'), ['lives.table']);
  const draft = 'huong: agreement/1\nid: mine\nparties: [VN]\n';
  assert.deepEqual(new Set(compared({ variants: ['none', 'mine'], drafts: { mine: draft } })), new Set(['law.missing']));
  assert.deepEqual(codes(engine.json('a: 1')), ['options.unknown-command']);
  const { as_of, ...dayless } = life;
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
  assert.equal(JSON.parse(engine.calc(JSON.stringify(dayless)).text).as_of, today);
  assert.equal(JSON.parse(engine.calc(JSON.stringify(dayless), { today: '2027-03-04' }).text).as_of, '2027-03-04');
  assert.equal(JSON.parse(engine.calc(text, { today: '2027-03-04' }).text).as_of, as_of);
  const bare = await load({ wasm });
  assert.deepEqual(codes(bare.calc(text)), ['options.no-lawbook']);
});

test('a further language is a layer of each part', async () => {
  assert.deepEqual(languages, ['de', 'en', 'ja', 'ko', 'zh-Hant']);
  const parts = ['common', 'VN', 'KR_VN'];
  const english = await open(parts);
  assert.deepEqual(codes(english.calc(text, { lang: 'ko' })), ['options.lang-not-loaded']);
  const korean = await open(parts, 'huong.wasm', 'ko');
  assert.deepEqual(JSON.parse(korean.lawbook().text).languages, ['vi', 'ko']);
  const [result] = JSON.parse(korean.calc(text, { lang: 'ko' }).text).results;
  assert.deepEqual(Object.keys(result.headline), ['vi', 'ko']);
  assert.deepEqual(Object.keys(result.cite), ['vi', 'ko']);
  assert.match(result.headline.ko, /[가-힣]/);
  assert.deepEqual(codes(korean.calc(text, { lang: 'en' })), ['options.lang-not-loaded']);
  // One language at a time, of every part.
  assert.deepEqual(codes(await korean.add([part('VN', 'en')])), ['pack.mixed']);
  const lacking = await load({ wasm, lawbook: [...packs(parts, 'why'), part('common', 'ko')] });
  assert.deepEqual(codes(lacking.calc(text, { lang: 'ko' })), ['options.lang-not-loaded']);
  assert.ok(lacking.calc(text).ok && !lacking.calc(text).text.includes('"ko"'));
});

test('an answer without its reasons', async () => {
  const engine = await open(['common', 'VN', 'KR_VN']);
  for (const call of ['calc', 'options']) {
    const whole = JSON.parse(engine[call](text).text);
    const light = JSON.parse(engine[call](text, { reasons: 'no' }).text);
    assert.ok(whole.results.some((result) => result.reasons.length > 0));
    for (const result of whole.results) {
      delete result.reasons;
      delete result.roundings;
    }
    assert.deepEqual(light, whole);
  }
});

test('amounts alone', async () => {
  const engine = await open(['common', 'VN', 'KR_VN']);
  const kept = ({ id, country, scheme, branch, label, nature, payer, status, reason, headline, basis, agreement, from, until, amount, worth, months, grade, wipes, others }) =>
    ({ id, country, scheme, branch, label, nature, payer, status, reason, headline, basis, agreement, from, until, amount, worth, months, grade, wipes, others });
  for (const call of ['calc', 'options']) {
    const whole = JSON.parse(engine[call](text).text);
    const light = JSON.parse(engine[call](text, { only: 'amounts' }).text);
    assert.ok(whole.results.some((result) => result.amount && Object.keys(result.figures).length > 0));
    assert.deepEqual(light.results.map(kept), whole.results.map(kept));
    assert.deepEqual(light.options, whole.options);
    for (const { figures, parts, payments, law } of light.results) assert.deepEqual({ figures, parts, payments, law }, { figures: {}, parts: [], payments: [], law: [] });
  }
});

test('every language, of all law, within the memory of a phone', async () => {
  for (const lang of languages) {
    const engine = await open(allParts, 'huong.wasm', lang);
    const { results } = JSON.parse(engine.calc(text, { lang }).text);
    assert.ok(results.every((result) => result.label[lang]), lang);
    assert.ok(engine.memory <= 64 * 2 ** 20, `${lang}: ${engine.memory} bytes`);
  }
});

test('the same question again gives the same bytes', async () => {
  const engine = await open();
  const first = engine.calc(text);
  engine.options(text);
  engine.calc('{');
  assert.deepEqual(engine.calc(text), first);
});

test('hostile texts end in faults, within the memory of a phone', async () => {
  const engine = await open();
  const papers = await open(allParts, 'huong-papers.wasm');
  for (const hostile of ['['.repeat(100_000), `"${'x'.repeat(3_000_000)}"`, `[${'0,'.repeat(200_000)}0]`, '\ud800', '\0']) {
    assert.ok(!engine.calc(hostile).ok);
    assert.ok(!papers.import(hostile).ok);
  }
  assert.ok(engine.calc(text).ok);
  for (const { memory } of [engine, papers]) assert.ok(memory <= 64 * 2 ** 20, `${memory} bytes`);
});

test('a module that broke says so, and stays broken', async () => {
  const engine = await open(['common', 'VN', 'KR_VN']);
  // More than the module may ever hold.
  assert.throws(() => engine.calc('x'.repeat(70 * 2 ** 20)), HuongError);
  assert.throws(() => engine.calc(text), HuongError);
});

test('in a worker', async () => {
  const source = `
    import { parentPort, workerData } from 'node:worker_threads';
    const { load } = await import(workerData.entry);
    const engine = await load(workerData);
    parentPort.postMessage(engine.calc(workerData.text));`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), {
    workerData: { entry: new URL(`file://${folder}/huong.js`).href, wasm, lawbook: packs(['common', 'VN', 'KR_VN'], 'why', 'en'), text } });
  const answer = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  assert.deepEqual(answer, (await open()).calc(text));
});

test('the example of the README', async () => {
  const [, code, output] = readFileSync(join(folder, 'README.md'), 'utf8').match(/```js\n(.*?)```.*?```text\n(.*?)```/s);
  const scratch = mkdtempSync(join(tmpdir(), 'huong-'));
  try {
    execFileSync('mkdir', ['-p', join(scratch, 'node_modules')]);
    execFileSync('ln', ['-s', folder, join(scratch, 'node_modules/huong')]);
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: scratch, encoding: 'utf8' });
    assert.equal(printed, output);
  } finally {
    rmSync(scratch, { recursive: true });
  }
});
