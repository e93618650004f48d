// What the tests of the package share: its modules with the lawbook, the command, and every case of the project as JSON.
// HUONG is the command, HUONG_PACKAGE the folder of the package; HUONG_ALL=1 asks for everything.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const huong = process.env.HUONG ?? join(root, 'build/dev/huong');
export const folder = process.env.HUONG_PACKAGE ?? join(root, 'build/wasm/package');
export const everything = process.env.HUONG_ALL === '1';

/** Where neither the case nor the test says which day it is. */
export const someDay = '2026-11-26';

export const { load, HuongError } = await import(pathToFileURL(join(folder, 'huong.js')));

const read = (...path) => readFileSync(join(folder, ...path));
export const index = JSON.parse(read('lawbook/index.json'));
export const allParts = index.parts.map((each) => each.part);
/** The languages that the release has layers of. */
export const languages = [...new Set(index.parts.flatMap((each) => Object.keys(each.languages ?? {})))].sort();
export const filesOf = (name) => {
  const { file, explanation, languages: said } = index.parts.find((each) => each.part === name);
  return { law: file, why: explanation?.file, ...Object.fromEntries(languages.map((each) => [each, said?.[each]?.file])) };
};
/** The packs of some parts: their law, and the layers asked for as far as they have them. */
export const packs = (names, ...layers) => names.map(filesOf)
  .flatMap((files) => ['law', ...layers].map((layer) => files[layer]))
  .filter((file) => file)
  .map((file) => read('lawbook', file));
export const part = (name, layer = 'law') => read('lawbook', filesOf(name)[layer]);
const compiled = new Map();
export function wasm(file = 'huong.wasm') {
  if (!compiled.has(file)) compiled.set(file, WebAssembly.compile(read(file)));
  return compiled.get(file);
}
/** An instance with some parts, in all their layers, those of one language. */
export const open = (parts = allParts, file = 'huong.wasm', lang = 'en') =>
  load({ wasm: wasm(file), lawbook: packs(parts, 'why', lang) });

function filesUnder(path, ending) {
  if (!existsSync(join(root, path))) return [];
  return readdirSync(join(root, path), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}
export { filesUnder };

/** Every case of the project: [{ name, text, whole }]; `whole` is set where the file itself is the case. */
export async function cases() {
  const full = await open(['common'], 'huong-full.wasm');
  const json = (path) => {
    const read = full.json(readFileSync(join(root, path), 'utf8'), { file: path });
    if (!read.ok) throw new Error(read.text);
    return read.text;
  };
  const found = [];
  for (const path of [...filesUnder('tests/personas', '.yaml'), ...filesUnder('cli/demo', '.yaml')]) {
    found.push({ name: path, text: json(path), whole: path });
  }
  for (const path of ['rules', 'agreements', 'tests/golden'].flatMap((each) => filesUnder(each, '.test.yaml'))) {
    for (const golden of JSON.parse(json(path)).cases) {
      if (golden.case) found.push({ name: `${path} ${golden.id}`, text: JSON.stringify(golden.case) });
    }
  }
  return found;
}

/** The command's standard output and exit code. */
export function command(args, input = '') {
  return new Promise((resolve, reject) => {
    const child = execFile(
      huong, args,
      { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, LC_ALL: 'C.UTF-8', NO_COLOR: '1' } },
      (error, out, complaints) => {
        if (error && typeof error.code !== 'number') return reject(error);
        resolve({ code: error?.code ?? 0, text: out, complaints });
      },
    );
    child.stdin.on('error', () => {}); // wrong usage ends the command before it reads
    child.stdin.end(input);
  });
}

/** Does the work for each, as many at a time as there are processors. */
export async function each(list, work) {
  const left = list.values();
  await Promise.all(Array.from({ length: availableParallelism() }, async () => {
    for (const one of left) await work(one);
  }));
}
