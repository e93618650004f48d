// A plain static server for a built page: node tests/server.mjs [FOLDER] [PORT]. It gives what is compressed beforehand, and nothing else.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json',
  '.wasm': 'application/wasm', '.webmanifest': 'application/manifest+json', '.lawbook': 'application/octet-stream',
};
const CODINGS = [['br', '.br'], ['gzip', '.gz']];

export function serve(folder, { port = 0, host = '127.0.0.1' } = {}) {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    let file = join(root, normalize(decodeURIComponent(pathname)));
    if (!file.startsWith(root)) return void response.writeHead(403).end();
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!existsSync(file)) return void response.writeHead(404).end();
    const accepted = (request.headers['accept-encoding'] ?? '').split(/\s*,\s*/);
    const [coding, ending = ''] = CODINGS.find(([name, end]) => accepted.includes(name) && existsSync(file + end)) ?? [];
    const { size, mtimeMs } = statSync(file + ending);
    const etag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
    const headers = {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream', etag, vary: 'accept-encoding', 'x-content-type-options': 'nosniff',
      'cache-control': /^\/(assets|engine)\//.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'content-security-policy': "frame-ancestors 'none'",
    };
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, headers).end();
    response.writeHead(200, { ...headers, 'content-length': size, ...(coding ? { 'content-encoding': coding } : {}) });
    if (request.method === 'HEAD') return void response.end();
    createReadStream(file + ending).pipe(response);
  });
  return new Promise((done) => server.listen(port, host, () => done(server)));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder = join(import.meta.dirname, '../../../build/page'), port = '8000'] = process.argv.slice(2);
  const server = await serve(folder, { port: Number(port) });
  console.log(`http://localhost:${server.address().port}/`);
}
