import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { deflateSync } from 'fflate';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';
import { parse } from 'yaml';

const here = import.meta.dirname;
/** The engine as the npm package `huong`. */
const engine = resolve(here, process.env.HUONG_PACKAGE ?? '../../build/package');
const out = resolve(here, process.env.HUONG_PAGE_OUT ?? '../../build/page');
const spare = join(out, '.spare');

const index: { parts: { part: string; file: string }[] } = JSON.parse(readFileSync(join(engine, 'lawbook/index.json'), 'utf8'));
const filesIn = (where: string): string[] =>
  readdirSync(where, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(where, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
const engineFiles = ['huong.wasm', ...filesIn(join(engine, 'lawbook')).map((file) => `lawbook/${file}`)];
const digest = (...pieces: (string | Buffer)[]): Buffer => pieces.reduce((all, piece) => all.update(piece), createHash('sha256')).digest();
/** Engine and law of one release stand in one folder, so that a tab still open on an older one never mixes the two. */
const folder = `engine/${digest(...engineFiles.map((file) => readFileSync(join(engine, file)))).toString('hex').slice(0, 12)}/`;

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
    __PARTS__: JSON.stringify(Object.fromEntries(index.parts.map(({ part, file }) => [part, file]))),
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
  const files = engineFiles.map((file) =>
    `<script type="application/octet-stream" data-file="${file}">${Buffer.from(deflateSync(readFileSync(join(engine, file)), { level: 9 })).toString('base64')}</script>`);
  const icon = `data:image/svg+xml,${encodeURIComponent(read(here, 'public/icon.svg'))}`;
  const policy = `default-src 'none'; script-src ${allow(script)} 'wasm-unsafe-eval'; style-src ${allow(style)}; img-src data:; worker-src blob:; base-uri 'none'; form-action 'none'`;
  const whole = html
    .replace(/(http-equiv="Content-Security-Policy" content=")[^"]*/, (_, before) => before + policy)
    .replace(/<link rel="(manifest|stylesheet)"[^>]*>\s*/g, '').replace(/<script[^>]*>.*?<\/script>\s*/gs, '')
    .replace(/(<link rel="icon" href=")[^"]*/, (_, before) => before + icon)
    .replace('</head>', () => `<style>${style}</style>\n</head>`)
    .replace('</body>', () => `${files.join('\n')}\n<script>${script}</script>\n</body>`);
  writeFileSync(join(out, 'huong.html'), whole);
}

/** All that stands around the bundle: engine and law, the start screen, the one file, the service worker, files compressed beforehand. */
const whole = (): Plugin => ({
  name: 'whole',
  apply: 'build',
  async closeBundle() {
    for (const file of engineFiles) cpSync(join(engine, file), join(out, folder, file));
    const { start, noscript } = await prerender();
    const html = read(out, 'index.html').replace('<!--start-->', start).replace('<!--noscript-->', noscript);
    writeFileSync(join(out, 'index.html'), html.replace('<!--by hand-->', `<script>${BY_HAND}</script>`).replace("script-src 'self'", `script-src 'self' ${allow(BY_HAND)}`));
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
