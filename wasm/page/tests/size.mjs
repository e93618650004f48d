// What a visit loads, compressed as a server gives it (brotli), in KiB, against tests/budget.json: node tests/size.mjs [FOLDER]
// Engine and law are gated where they are made (tests/wasm/sizes.mjs); here they are told.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const folder = resolve(process.argv[2] ?? process.env.HUONG_PAGE_OUT ?? join(import.meta.dirname, '../../../build/page'));
const budget = JSON.parse(readFileSync(join(import.meta.dirname, 'budget.json'), 'utf8'));
const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
const html = readFileSync(join(folder, 'index.html'), 'utf8');
const like = (pattern) => files.filter((file) => pattern.test(file));
const weight = (list) => list.reduce((sum, file) => sum + statSync(join(folder, `${file}.br`)).size, 0) / 1024;

const law = (layer) => like(new RegExp(`lawbook/(common|vn|kr|kr-vn)${layer}\\.lawbook$`));
// The way to the first answer: Viet Nam and Korea, in Vietnamese. Chunks that no other name claims go with the screens.
const first = [...html.matchAll(/(?:<script type="module" crossorigin src|<link rel="modulepreload" crossorigin href)="\.\/([^"]+)"/g)].map(([, file]) => file);
const own = /^assets\/(worker|papers|qrcode|en|ko|ja|zh-Hant|de|P\d+b?|browser)-/;
const groups = {
  'first screen: page and styles': ['index.html'],
  'first screen: script': first,
  'questions and answers: script': like(/^assets\/.*\.js$/).filter((file) => !first.includes(file) && !own.test(file)),
  'engine and its thread': like(/\/huong\.wasm$|^assets\/worker-/),
  'law: Viet Nam and Korea': law(''),
};
const kib = Object.fromEntries(Object.entries(groups).map(([name, list]) => [name, weight(list)]));
kib['first visit, to the first answer'] = Object.values(kib).reduce((sum, one) => sum + one, 0);
kib['when one asks why: explanations'] = weight(law('\\.why'));
kib['in English: words of the law'] = weight(law('\\.en'));
kib['a further language: words of the page'] = Math.max(...like(/^assets\/(en|ko|ja|zh-Hant|de)-/).map((file) => weight([file])));
kib['a pasted paper: its module and words'] = weight(like(/\/huong-papers\.wasm$|lawbook\/papers\.lawbook$/));
kib['save, print, office: script'] = weight(like(/^assets\/(papers|qrcode|browser)-/));
kib['offline, everything'] = weight(files.filter((file) => file !== 'huong.html'));
kib['huong.html, for a USB stick, as it is'] = statSync(join(folder, 'huong.html')).size / 1024;

let over = 0;
for (const [name, size] of Object.entries(kib)) {
  const most = budget[name];
  if (size > (most ?? Infinity) || size === 0) over += 1;
  console.log(`${name.padEnd(54)} ${size.toFixed(1).padStart(7)} KiB${most ? ` of ${most}` : ''}${size > (most ?? Infinity) ? '  TOO LARGE' : ''}`);
}
process.exit(over === 0 ? 0 : 1);
