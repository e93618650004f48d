// On every screen: no axe findings, no sideways scroll, readable in forced colours, large enough to tap; A4; without a script.
import type { Page } from '@playwright/test';
import { axe, bring, expect, open, persona, settled, speak, test } from './help';
import { LANGUAGES } from './walk';

const EMPTY = ['/', '/demo', '/goal', '/born', '/sex', '/nationality', '/residence', '/countries', '/VN.way', '/VN.paste', '/VN.rows', '/VN.row.0',
  '/VN.unemployment', '/VN.lump-sum', '/VN.region', '/KR.visa', '/KR.cover', '/KR.rows', '/KR.row.0', '/KR.left', '/KR.refund', '/KR.eps', '/JP.scheme', '/JP.row.0', '/JP.left',
  '/JP.refund', '/JP.disability', '/TW.job', '/TW.row.0', '/TW.left', '/DE.row.0', '/DE.left', '/MY.row.0', '/MY.left', '/MY.balance', '/PL.row.0', '/plan', '/event', '/asof'];
const FULL = ['/check', '/KR.rows', '/KR.row.0', '/VN.tail', '/plan', '/result', '/choice', '/why/vn.pension.old-age', '/why/kr.pension.refund', '/todo', '/cover', '/what-if',
  '/save', '/office', '/print'];

async function look(page: Page, path: string): Promise<void> {
  await open(page, path);
  await axe(page);
}

for (const language of LANGUAGES) {
  test(`axe finds nothing: ${language}`, async ({ page }) => {
    test.setTimeout(240_000);
    await open(page, '/');
    await speak(page, language);
    for (const path of EMPTY) await look(page, path);
    await bring(page, persona('P01'));
    for (const path of FULL) await look(page, path);
  });
}

test('nothing scrolls sideways at 320 px, nor at 200 %', async ({ page }) => {
  test.setTimeout(120_000);
  for (const width of [320, 640]) {
    await page.setViewportSize({ width, height: 640 });
    // 200 % zoom of a 640 px window is a layout of 320 px with everything twice as large.
    if (width === 640) await page.addInitScript(() => document.addEventListener('DOMContentLoaded', () => { document.documentElement.style.zoom = '2'; }));
    await bring(page, persona('P01'));
    for (const path of [...EMPTY, ...FULL]) {
      await open(page, path);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(over, `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

test('forced colours: badges, choices and bars keep their edges', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await bring(page, persona('P01'));
  await open(page, '/result');
  expect(await page.locator('.badge').first().evaluate((one) => getComputedStyle(one).borderTopStyle)).toBe('solid');
});

test('targets are large enough to tap', async ({ page }) => {
  await bring(page, persona('P01'));
  for (const path of ['/goal', '/countries', '/KR.rows', '/check', '/result', '/choice', '/what-if', '/save']) {
    await open(page, path);
    const small = await page.locator('main a, main button, main select, main input:not([type=file])').evaluateAll((all) =>
      all.filter((one) => {
        const box = (one.closest('label') ?? one).getBoundingClientRect();
        const within = one.closest('p, li, td')?.textContent?.trim() !== one.textContent?.trim() && getComputedStyle(one).display === 'inline';
        return box.height > 0 && box.height < 24 && !within;
      }).map((one) => one.outerHTML.slice(0, 100)));
    expect(small, path).toEqual([]);
  }
});

test('the summary is one sheet of A4', async ({ page }) => {
  for (const id of ['P01', 'P02', 'P06']) {
    await bring(page, persona(id));
    await open(page, '/print');
    await settled(page);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect((pdf.match(/\/Type\s*\/Page\b/g) ?? []).length, id).toBe(1);
  }
});

test('the start screen reads without a script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(baseURL as string);
  await expect(page.locator('h1')).toContainText('nhiều nước');
  await context.close();
});
