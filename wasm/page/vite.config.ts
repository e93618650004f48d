import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { deflateSync } from 'fflate';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';
import { parse } from 'yaml';
import { type Scope, scopesIn } from './src/engine/scopes';

const here = import.meta.dirname;
/** The engine as the npm package `huong`. */
const engine = resolve(here, process.env.HUONG_PACKAGE ?? '../../build/package');
const out = resolve(here, process.env.HUONG_PAGE_OUT ?? '../../build/page');
const spare = join(out, '.spare');

interface Layer {
  file: string;
}
const index: { version: string; parts: (Layer & { part: string; explanation?: Layer; languages?: Record<string, Layer> })[] } =
  JSON.parse(readFileSync(join(engine, 'lawbook/index.json'), 'utf8'));
const parts = Object.fromEntries(index.parts.map(({ part, file, explanation, languages = {} }) =>
  [part, { law: file, why: explanation?.file, words: Object.fromEntries(Object.entries(languages).map(([lang, layer]) => [lang, layer.file])) }]));

/** The branches that agreements cover, in every language of the law: only the largest module lists agreements, which no phone fetches. */
async function scopes(): Promise<Scope[]> {
  const { load } = (await import(pathToFileURL(join(engine, 'huong.js')).href)) as typeof import('huong');
  const all: Scope[] = [];
  for (const lang of Object.keys(parts.common?.words ?? {})) {
    const files = Object.values(parts).flatMap(({ law, words }) => (words[lang] === undefined ? [law] : [law, words[lang]]));
    const huong = await load({ wasm: readFileSync(join(engine, 'huong-full.wasm')), lawbook: files.map((file) => readFileSync(join(engine, 'lawbook', file))) });
    scopesIn(JSON.parse(huong.agreements().text)).forEach((scope, i) => {
      const { label, cite, note } = all[i] ?? scope;
      all[i] = { ...scope, label: { ...label, ...scope.label }, cite: { ...cite, ...scope.cite }, ...(scope.note ? { note: { ...note, ...scope.note } } : {}) };
    });
  }
  return all;
}

const filesIn = (where: string): string[] =>
  readdirSync(where, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(where, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
const digest = (...pieces: (string | Buffer)[]): Buffer => pieces.reduce((all, piece) => all.update(piece), createHash('sha256')).digest();

/** Engine and law of one release stand in one folder, so that a tab still open on an older one never mixes the two. */
const engineFiles = new Map([
  ...['huong.wasm', 'huong-papers.wasm', ...filesIn(join(engine, 'lawbook')).filter((file) => file.endsWith('.lawbook')).map((file) => `lawbook/${file}`)]
    .map((file) => [file, readFileSync(join(engine, file))] as const),
  ['lawbook/scopes.json', Buffer.from(JSON.stringify(await scopes()))] as const,
]);
const folder = `engine/${digest(...[...engineFiles].flat()).toString('hex').slice(0, 12)}/`;

const packed = (): string => {
  const at = process.env.SOURCE_DATE_EPOCH ? new Date(Number(process.env.SOURCE_DATE_EPOCH) * 1000) : statSync(join(engine, 'lawbook/index.json')).mtime;
  return at.toISOString().slice(0, 10);
};

const yaml = (): Plugin => ({
  name: 'yaml',
  transform: (code, id) => (id.endsWith('.yaml') ? { code: `export default ${JSON.stringify(parse(code, { schema: 'core' }))}`, map: null } : null),
});

const common = (oneFile: boolean): InlineConfig => ({
  root: here,
  configFile: false,
  base: './',
  define: {
    __BUILT__: JSON.stringify(packed()), __ENGINE__: JSON.stringify(folder), __ONE_FILE__: JSON.stringify(oneFile),
    __PARTS__: JSON.stringify(parts), __LAW__: JSON.stringify(index.version),
  },
  resolve: { alias: [
    { find: 'huong', replacement: join(engine, 'huong.js') },
    ...(oneFile ? [{ find: './thread', replacement: resolve(here, 'src/engine/thread-inline.ts') }] : []),
  ] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: oneFile ? 'iife' : 'es' },
});
const target = ['chrome100', 'safari15'];

const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');
const allow = (content: string): string => `'sha256-${digest(content).toString('base64')}'`;

/** From a folder opened by hand, without a server: browsers let nothing but the one file work there. */
const BY_HAND = "if(location.protocol==='file:')location.replace('huong.html'+location.hash)";

/** The start screen as HTML, readable before any script has come. */
async function prerender(): Promise<{ start: string; noscript: string }> {
  await build({
    ...common(false), plugins: [yaml()], logLevel: 'error', ssr: { noExternal: true },
    build: { ssr: resolve(here, 'src/prerender.tsx'), outDir: spare, emptyOutDir: true, rolldownOptions: { output: { entryFileNames: 'start.mjs' } } },
  });
  const { start, noscript } = await import(join(spare, 'start.mjs'));
  return { start: start(), noscript: noscript() };
}

/** huong.html: page, engine and law in one file, for a USB stick. It may fetch nothing at all. */
async function oneFile(html: string): Promise<void> {
  await build({
    ...common(true), plugins: [yaml()], logLevel: 'error',
    build: {
      outDir: spare, emptyOutDir: true, target, assetsInlineLimit: 0, cssCodeSplit: false,
      rolldownOptions: { input: resolve(here, 'src/main.tsx'), output: { format: 'iife', entryFileNames: 'page.js', assetFileNames: 'page[extname]', codeSplitting: false } },
    },
  });
  const script = read(spare, 'page.js').replaceAll('</script', '<\\/script');
  const style = read(spare, 'page.css');
  const files = [...engineFiles].map(([file, content]) =>
    `<script type="application/octet-stream" data-file="${file}">${Buffer.from(deflateSync(content, { level: 9 })).toString('base64')}</script>`);
  const icon = `data:image/svg+xml,${encodeURIComponent(read(here, 'public/icon.svg'))}`;
  const policy = `default-src 'none'; script-src ${allow(script)} 'wasm-unsafe-eval'; style-src ${allow(style)}; img-src data:; worker-src blob:; base-uri 'none'; form-action 'none'`;
  const whole = html
    .replace(/(http-equiv="Content-Security-Policy" content=")[^"]*/, (_, before) => before + policy)
    .replace(/<link rel="(manifest|stylesheet|preload|modulepreload)"[^>]*>\s*/g, '').replace(/<script[^>]*>.*?<\/script>\s*/gs, '')
    .replace(/(<link rel="icon" href=")[^"]*/, (_, before) => before + icon)
    .replace('</head>', () => `<style>${style}</style>\n</head>`)
    .replace('</body>', () => `${files.join('\n')}\n<script>${script}</script>\n</body>`);
  writeFileSync(join(out, 'huong.html'), whole);
}

/** What every life needs of engine and law, asked for before any script runs, and behind what the screen needs. */
function early(): string {
  const worker = filesIn(join(out, 'assets')).find((file) => file.startsWith('worker-'));
  const files = ['huong.wasm', ...['common', 'VN'].map((part) => `lawbook/${parts[part]?.law}`)].map((file) => folder + file);
  return [`assets/${worker}`, ...files].map((file) => `<link rel="preload" href="./${file}" as="fetch" crossorigin fetchpriority="low">`).join('\n');
}

/** All that stands around the bundle: engine and law, the start screen, the one file, the service worker, files compressed beforehand. */
const whole = (): Plugin => ({
  name: 'whole',
  apply: 'build',
  async closeBundle() {
    for (const [file, content] of engineFiles) {
      mkdirSync(dirname(join(out, folder, file)), { recursive: true });
      writeFileSync(join(out, folder, file), content);
    }
    const { start, noscript } = await prerender();
    const html = read(out, 'index.html').replace('<!--start-->', start).replace('<!--noscript-->', noscript).replace('</head>', `${early()}\n</head>`);
    // The style stands in the page: the start screen is to be read as soon as it is here.
    const [link, sheet = ''] = /<link rel="stylesheet" crossorigin href="\.\/([^"]+)">/.exec(html) ?? [];
    if (!link) throw new Error('no stylesheet in index.html');
    const style = read(out, sheet).trim();
    rmSync(join(out, sheet));
    writeFileSync(join(out, 'index.html'), html
      .replace('<!--by hand-->', `<script>${BY_HAND}</script>`).replace("script-src 'self'", `script-src 'self' ${allow(BY_HAND)}`)
      .replace(link, () => `<style>${style}</style>`).replace("style-src 'self'", `style-src ${allow(style)}`));
    mkdirSync(spare, { recursive: true });
    await oneFile(html.replace('<!--by hand-->', ''));
    rmSync(spare, { recursive: true });

    const offline = filesIn(out).filter((file) => file !== 'huong.html');
    const worker = read(here, 'src/sw.js')
      .replace('__RELEASE__', digest(...offline.flatMap((file) => [file, readFileSync(join(out, file))])).toString('hex').slice(0, 16))
      .replace('__FILES__', JSON.stringify(['./', ...offline.filter((file) => file !== 'index.html').map((file) => `./${file}`)]));
    writeFileSync(join(out, 'sw.js'), worker);
    for (const file of [...offline, 'sw.js']) {
      const content = readFileSync(join(out, file));
      writeFileSync(join(out, `${file}.br`), brotliCompressSync(content));
      writeFileSync(join(out, `${file}.gz`), gzipSync(content, { level: 9 }));
    }
  },
});

export default defineConfig({
  ...common(false),
  plugins: [yaml(), whole()],
  build: { outDir: out, emptyOutDir: true, target, modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
});
