// Pictures of the main screens on a phone and a desktop, to be looked at: node tests/shots.mjs [FOLDER] [LANGUAGE]
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { parse } from 'yaml';
import { serve } from './server.mjs';

const here = import.meta.dirname;
const [out = resolve(here, '../../../build/shots'), language = 'vi'] = process.argv.slice(2);
const server = await serve(process.env.HUONG_PAGE_OUT ?? resolve(here, '../../../build/page'));
const { port } = server.address();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const person = (id) => readFileSync(resolve(here, `../../../tests/personas/${id}.yaml`), 'utf8');

/** Name, persona, screen. */
const SHOTS = [
  ['start', undefined, '/'], ['question', undefined, '/goal'], ['row', 'P01', '/KR.row.0'], ['timeline', 'P03', '/check'], ['result', 'P01', '/result'],
  ['result-p06', 'P06', '/result'], ['choice', 'P01', '/choice'], ['choice-p06', 'P06', '/choice'], ['why', 'P01', '/why/kr.pension.refund'],
  ['why-pension', 'P08', '/why/vn.pension.old-age'], ['todo', 'P02', '/todo'], ['cover', 'P09', '/cover'], ['what-if', 'P01b', '/what-if'],
  ['save', 'P01', '/save'], ['office', 'P01', '/office'], ['print', 'P01', '/print'],
];
for (const width of [360, 1280]) {
  const page = await browser.newPage({ viewport: { width, height: width === 360 ? 740 : 900 }, deviceScaleFactor: width === 360 ? 2 : 1, locale: 'vi-VN', serviceWorkers: 'block' });
  await page.clock.setFixedTime(new Date('2026-11-27T09:00:00+07:00'));
  await page.addInitScript((code) => localStorage.setItem('huong.lang', code), language);
  for (const [name, id, path] of SHOTS) {
    await page.goto(`http://127.0.0.1:${port}/#/`);
    await page.evaluate(() => sessionStorage.clear());
    await page.reload();
    if (id) {
      const content = JSON.stringify(parse(person(id), { schema: 'core' }));
      await page.locator('input[type=file]').first().setInputFiles({ name: 'case.json', mimeType: 'application/json', buffer: Buffer.from(content) });
      await page.waitForURL(/#\/check$/);
    }
    await page.goto(`http://127.0.0.1:${port}/#${path}`);
    await page.locator('h1').first().waitFor();
    await page.waitForFunction(() => !document.querySelector('.waiting'));
    await page.screenshot({ path: join(out, `${name}-${width}.png`), fullPage: true });
  }
  await page.close();
}
await browser.close();
server.close();
