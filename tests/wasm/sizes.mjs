// What a phone downloads, compressed as servers do it (brotli 11), beside what it was when last looked at; more than 5 %
// over that is a failure. sizes.mjs --reset writes the sizes of now. Also: how long loading and an answer take here.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { brotliCompressSync, constants } from 'node:zlib';
import { allParts, filesOf, folder, load, packs, root, wasm } from './kit.mjs';

const budgetFile = join(root, 'tests/wasm/sizes.json');
const budget = JSON.parse(readFileSync(budgetFile, 'utf8'));
const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } };
const layers = (names, ...kinds) => names.map(filesOf)
  .flatMap((each) => kinds.map((kind) => each[kind])).filter((file) => file).map((file) => `lawbook/${file}`);
const files = ['huong.wasm', 'huong-papers.wasm', 'huong-full.wasm', 'huong.js', ...layers(allParts, 'law', 'why', 'en')];

let failed = 0;
const now = {};
console.log('file                          bytes    brotli    at most');
for (const file of files) {
  const bytes = readFileSync(join(folder, file));
  now[file] = brotliCompressSync(bytes, options).length;
  const most = Math.floor((budget[file] ?? 0) * 1.05);
  const over = now[file] > most;
  if (over) failed += 1;
  console.log(`${file.padEnd(24)} ${String(bytes.length).padStart(10)} ${String(now[file]).padStart(9)} ${String(most).padStart(10)}${over ? '  TOO LARGE' : ''}`);
}
const sum = (names) => names.reduce((total, name) => total + now[name], 0);
const engine = ['huong.wasm', 'huong.js'];
const alone = ['common', 'VN', 'KR_VN'];
const both = [...alone, 'KR', 'KR-VN', 'KR_US'];
for (const [name, parts] of [['Viet Nam', alone], ['Viet Nam and Korea', both]]) {
  console.log(`first load, ${name}: engine ${sum(engine)} + law ${sum(layers(parts, 'law'))} = ${sum([...engine, ...layers(parts, 'law')])}; `
    + `later: explanations ${sum(layers(parts, 'why'))}, English ${sum(layers(parts, 'en'))}`);
}
if (process.argv.includes('--reset')) {
  writeFileSync(budgetFile, `${JSON.stringify(now, null, 2)}\n`);
  failed = 0;
}

const life = JSON.stringify({ huong: 'case/1', as_of: '2026-11-23',
  person: { born: '1969-08-20', sex: 'female', nationality: 'VN', residence: 'VN' },
  records: [{ scheme: 'vn.compulsory', kind: 'insured', from: '2009-10', to: '2021-06', wage: 6250000, sector: 'private' },
    { scheme: 'kr.national-pension', kind: 'insured', from: '2022-01', to: '2026-08', wage: 2350000, visa: 'F-6' }] });
for (const [name, parts, more, options] of [
  ['Viet Nam and Korea, law alone, no reasons', both, [], { reasons: 'no' }],
  ['Viet Nam and Korea, all layers', both, ['why', 'en'], {}],
  ['every country, all layers', allParts, ['why', 'en'], {}]]) {
  const start = performance.now();
  const module = await wasm();
  const compiled = performance.now();
  const huong = await load({ wasm: module, lawbook: packs(parts, ...more) });
  const loaded = performance.now();
  const answer = huong.calc(life, options);
  const first = performance.now();
  for (let i = 0; i < 20; ++i) huong.calc(life, options);
  const again = performance.now();
  if (!answer.ok) throw new Error(answer.text);
  console.log(`${name}: compiled in ${(compiled - start).toFixed(0)} ms, opened in ${(loaded - compiled).toFixed(1)} ms, `
    + `first answer ${(first - loaded).toFixed(1)} ms, then ${((again - first) / 20).toFixed(1)} ms each, `
    + `${(huong.memory / 2 ** 20).toFixed(0)} MiB of memory`);
  if (huong.memory > 64 * 2 ** 20) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
