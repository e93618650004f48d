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

const groups = {
  'first screen: page and styles': like(/^index\.html$|\.css$/),
  'first screen: script': files.filter((file) => file.endsWith('.js') && html.includes(file)),
  'screens after the questions': like(/^assets\/answers-/),
  'engine and its thread': like(/\/huong\.wasm$|^assets\/worker-/),
  'law: Viet Nam and Korea': like(/lawbook\/(common|agreements|vn|kr|kr-vn)\.lawbook$/),
};
const kib = Object.fromEntries(Object.entries(groups).map(([name, list]) => [name, weight(list)]));
kib['first visit, to the first answer'] = Object.values(kib).reduce((sum, one) => sum + one, 0);
kib['a further language'] = Math.max(...like(/^assets\/(en|ko|ja|zh-Hant|de)-/).map((file) => weight([file])));
kib['offline, everything'] = weight(files.filter((file) => file !== 'huong.html'));
kib['huong.html, for a USB stick, as it is'] = statSync(join(folder, 'huong.html')).size / 1024;

let over = 0;
for (const [name, size] of Object.entries(kib)) {
  const most = budget[name];
  if (size > (most ?? Infinity) || size === 0) over += 1;
  console.log(`${name.padEnd(54)} ${size.toFixed(1).padStart(7)} KiB${most ? ` of ${most}` : ''}${size > (most ?? Infinity) ? '  TOO LARGE' : ''}`);
}
process.exit(over === 0 ? 0 : 1);
