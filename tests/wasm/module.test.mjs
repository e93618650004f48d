// What the package promises beyond the answers: packs that fit, options that are understood, memory, and a clean break.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { allParts, folder, HuongError, huong, index, load, open, part, root } from './kit.mjs';

const wasm = await WebAssembly.compile(readFileSync(join(folder, 'huong.wasm')));
const person = { born: '1969-08-20', sex: 'female', nationality: 'VN', residence: 'VN' };
const life = { huong: 'case/1', as_of: '2026-11-23', person,
  records: [{ scheme: 'vn.compulsory', kind: 'insured', from: '2009-10', to: '2021-06', wage: 6250000 }] };
const text = JSON.stringify(life);
const codes = (answer) => JSON.parse(answer.text).faults.map((fault) => fault.code);

async function refusal(packs) {
  const error = await load({ wasm, lawbook: packs }).then(() => assert.fail('was loaded'), (reason) => reason);
  assert.equal(error.name, 'HuongLawbookError');
  for (const fault of error.faults) assert.ok(fault.what.vi && fault.what.en && fault.fix.vi && fault.fix.en);
  return error.faults.map((fault) => fault.code);
}

test('every country by itself, and all together', async () => {
  for (const name of allParts) {
    const parts = [...new Set(['common', name, ...(name.includes('-') ? name.split('-') : [])])];
    const { countries, missing, digest } = JSON.parse((await open(parts)).lawbook().text);
    assert.equal(digest, index.digest);
    if (name.length === 2) assert.deepEqual(countries, [name]);
    assert.deepEqual(missing, allParts.filter((each) => !parts.includes(each)).sort());
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
  assert.ok((await refusal([part('common'), part('KR'), part('KR-VN')])).every((code) => code.startsWith('law.')));
  assert.deepEqual(await refusal([new TextEncoder().encode('{}')]), ['pack.not-a-pack']);
});

test('law that is not loaded is refused, never taken for silence', async () => {
  const some = await open(['common', 'agreements', 'VN']);
  assert.ok(some.calc(text).ok);
  const abroad = structuredClone(life);
  abroad.records.push({ scheme: 'kr.national-pension', kind: 'insured', from: '2022-01', to: '2026-08', wage: 2350000, visa: 'E-9' });
  const both = JSON.stringify(abroad);
  assert.deepEqual(JSON.parse(some.needs(both).text), {
    huong: 'needs/1', parts: ['KR', 'KR-VN', 'VN', 'agreements', 'common'], missing: ['KR', 'KR-VN'] });
  for (const call of ['calc', 'options', 'todo', 'timeline']) {
    assert.deepEqual(codes(some[call](both)), ['law.not-loaded', 'law.not-loaded']);
  }
  assert.ok(!some.check(both).ok);
  const lives = { ...life, person: { ...person, residence: 'JP' } };
  assert.deepEqual(codes(some.calc(JSON.stringify(lives))), ['law.not-loaded']);
  const without = await open(['common', 'VN']);
  assert.deepEqual(codes(without.calc(text)), ['law.not-loaded']);
  // A case of no country at all is asked about in every country.
  assert.ok(codes(some.calc('{"huong":"case/1"}')).length > 10);
  // Law nobody has is another matter.
  const nowhere = { ...life, person: { ...person, nationality: 'ZZ' } };
  assert.ok(some.calc(JSON.stringify(nowhere)).ok);
  // More packs may come later.
  assert.ok((await some.open(['common', 'agreements', 'VN', 'KR', 'KR-VN'].map(part))).ok);
  assert.ok(some.calc(both).ok);
});

test('options are understood or refused', async () => {
  const engine = await open(['common', 'agreements', 'VN']);
  assert.deepEqual(codes(engine.calc(text, { as_off: '2026-11-23' })), ['options.unknown-key']);
  assert.match(engine.calc(text, { as_off: '2026-11-23' }).text, /as_of/);
  assert.deepEqual(codes(engine.calc(text, { as_of: '2026-02-30' })), ['options.day']);
  assert.deepEqual(codes(engine.calc(text, { as_of: ['x'] })), ['options.value']);
  assert.deepEqual(codes(engine.calendar(text, { lang: 'xx' })), ['options.lang']);
  assert.deepEqual(codes(engine.explain(text, '')), ['answer.no-result-named']);
  assert.deepEqual(codes(engine.explain(text, 'vn.pension.old-ag')), ['answer.unknown-result']);
  assert.deepEqual(codes(engine.agreements({ agreement: 'vn-zz' })), ['options.unknown-agreement']);
  assert.deepEqual(codes(engine.import('x')), ['options.no-papers']);
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

test('the same question again gives the same bytes', async () => {
  const engine = await open();
  const first = engine.calc(text);
  engine.options(text);
  engine.calc('{');
  assert.deepEqual(engine.calc(text), first);
});

test('hostile texts end in faults, within the memory of a phone', async () => {
  const engine = await open();
  for (const hostile of ['['.repeat(100_000), `"${'x'.repeat(3_000_000)}"`, `[${'0,'.repeat(200_000)}0]`, '\ud800', '\0']) {
    assert.ok(!engine.calc(hostile).ok);
    assert.ok(!engine.import(hostile).ok);
  }
  assert.ok(engine.calc(text).ok);
  assert.ok(engine.memory <= 64 * 2 ** 20, `${engine.memory} bytes`);
});

test('a module that broke says so, and stays broken', async () => {
  const engine = await open(['common', 'agreements', 'VN']);
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
    workerData: { entry: new URL(`file://${folder}/huong.js`).href, wasm, lawbook: ['common', 'agreements', 'VN'].map(part), text } });
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
