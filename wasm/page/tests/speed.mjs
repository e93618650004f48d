// How long somebody with a cheap phone waits: processor ÷ 4, 1.6 Mbit/s, 150 ms; prints, never fails: node tests/speed.mjs [RUNS]
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, request as ask } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { parse } from 'yaml';
import { serve } from './server.mjs';

const here = import.meta.dirname;
const page = resolve(process.env.HUONG_PAGE_OUT ?? join(here, '../../../build/page'));
const engine = resolve(here, '..', process.env.HUONG_PACKAGE ?? '../../build/package');
const runs = Number(process.argv[2] ?? 3);
const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** A line of so many bytes a second, shared by all that goes over it, before the server; each request waits first. */
async function line(port, { perSecond, wait }) {
  let free = 0;
  const turn = (bytes) => {
    free = Math.max(free, performance.now()) + (bytes / perSecond) * 1000;
    return new Promise((done) => setTimeout(done, free - performance.now()));
  };
  const server = createServer(async (request, response) => {
    await new Promise((done) => setTimeout(done, wait));
    ask({ port, host: '127.0.0.1', path: request.url, headers: request.headers }, async (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      for await (const piece of answer) {
        for (let at = 0; at < piece.length; at += 4096) {
          await turn(Math.min(4096, piece.length - at));
          response.write(piece.subarray(at, at + 4096));
        }
      }
      response.end();
    }).end();
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

/** The browser and its children, by /proc: this system's way to name them. */
function family(pid) {
  const parents = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const after = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1).split(' ');
      parents.set(Number(name), Number(after[1]));
    } catch {
      // It ended meanwhile.
    }
  }
  const found = [pid];
  for (const one of found) for (const [child, parent] of parents) if (parent === one) found.push(child);
  return found;
}

/** A processor a quarter as fast: everything of the browser, its workers too, stands still most of the time; the first line printed says how much slower it was. */
function quarter(pid) {
  let pids = family(pid);
  let on = true;
  const send = (signal) => pids.forEach((one) => {
    try {
      process.kill(one, signal);
    } catch {
      // It ended meanwhile.
    }
  });
  const look = setInterval(() => { pids = family(pid); }, 50);
  let since = performance.now();
  const cycle = () => {
    if (!on) return;
    const ran = performance.now() - since;
    send('SIGSTOP');
    setTimeout(() => {
      send('SIGCONT');
      since = performance.now();
      setTimeout(cycle, 4);
    }, 4 * ran); // 4, not 3: a new process runs freely until it is seen
  };
  cycle();
  return () => {
    on = false;
    clearInterval(look);
    send('SIGCONT');
  };
}

/** In the page: when the start screen answers to a tap, and how long a change of the what-if takes to be seen. */
function watch() {
  new MutationObserver((_, all) => {
    if (!document.querySelector('.lang select')) return;
    window.usable = performance.now();
    all.disconnect();
  }).observe(document, { childList: true, subtree: true });
}
const change = () => new Promise((done) => {
  const cards = document.querySelector('.thirds');
  const before = cards.textContent;
  const from = performance.now();
  new MutationObserver((_, all) => {
    if (cards.textContent === before) return;
    all.disconnect();
    done(performance.now() - from);
  }).observe(cards, { childList: true, subtree: true, characterData: true });
  document.querySelector('.stepper button:last-child').click();
});
const spin = () => {
  const from = performance.now();
  let x = 0;
  for (let i = 0; i < 5e8; ++i) x += i;
  return performance.now() - from + x * 0;
};

async function once(url, slow) {
  const server = await chromium.launchServer({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const browser = await chromium.connect(server.wsEndpoint());
  const tab = await browser.newPage({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' });
  await tab.addInitScript(watch);
  const even = slow ? quarter(server.process().pid) : () => {};
  try {
    await tab.goto(url, { waitUntil: 'commit' });
    await tab.waitForFunction(() => window.usable);
    const usable = await tab.evaluate(() => window.usable);
    const painted = await tab.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
    await tab.evaluate(() => { location.hash = '/demo'; });
    await tab.locator('.links button').first().click();
    await tab.locator('.thirds').waitFor({ timeout: 120_000 });
    const answered = await tab.evaluate(() => performance.now());
    await tab.evaluate(() => { location.hash = '/what-if'; });
    await tab.locator('.thirds').waitFor({ timeout: 60_000 });
    const changes = [];
    for (let i = 0; i < 5; ++i) changes.push(await tab.evaluate(change));
    return { painted, usable, answered, changed: median(changes), speed: await tab.evaluate(spin) };
  } finally {
    even();
    await browser.close();
    await server.close();
  }
}

async function heap() {
  const { load } = await import(pathToFileURL(join(engine, 'huong.js')).href);
  const read = (file) => readFileSync(join(engine, file));
  const { parts } = JSON.parse(read('lawbook/index.json').toString());
  const used = (wanted) => parts.filter(({ part }) => wanted.includes(part)).map(({ file }) => read(`lawbook/${file}`));
  const huong = await load({ wasm: read('huong.wasm'), lawbook: used(['common', 'VN', 'KR', 'KR-VN']) });
  huong.options(JSON.stringify(parse(readFileSync(resolve(here, '../../../tests/personas/P01.yaml'), 'utf8'), { schema: 'core' })), { reasons: 'no' });
  return huong.memory;
}

const plain = await serve(page);
const narrow = await line(plain.address().port, { perSecond: 200_000, wait: 150 });
const all = [];
for (let i = 0; i < runs; ++i) all.push(await once(`http://localhost:${narrow.address().port}/`, true));
const quick = await once(`http://localhost:${plain.address().port}/`, false);
const middle = (what) => median(all.map((one) => one[what]));
const say = (what, ms, unit = 'ms') => console.log(`${what.padEnd(78)} ${ms.toFixed(ms < 10 ? 1 : 0).padStart(8)} ${unit}`);
console.log(`The page on a cheap phone: processor ÷ ${(middle('speed') / quick.speed).toFixed(1)}, 1.6 Mbit/s, 150 ms, nothing kept (${runs} runs, the middle one)`);
say('the start screen is there to read', middle('painted'));
say('it answers to a tap, and so do the questions', middle('usable'));
say('the first answer (Viet Nam and Korea), when asked at once', middle('answered'));
say('a change of the what-if, from the tap to the new figures', middle('changed'));
say('the same on this machine, not slowed', quick.changed);
say('memory of the module', (await heap()) / 2 ** 20, 'MiB');
for (const server of [narrow, plain]) {
  server.close();
  server.closeAllConnections();
}
