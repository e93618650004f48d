// Nothing that was said is lost: Back, Forward, reload, another language, two tabs, a new release, another app's browser, one file by hand.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { about, bring, expect, fillBoxes, keptOffline, open, persona, pick, settled, speak, test } from './help';
import { serve } from './server.mjs';
import { walk } from './walk';

const built = resolve(import.meta.dirname, '..', process.env.HUONG_PAGE_OUT ?? '../../build/page');

test('Back, Forward, reload and another language lose nothing', async ({ page }) => {
  await about(page, /Sắp về nước/, ['12', '5', '1994'], 'Nam', 'Hàn Quốc', ['Hàn Quốc', 'Việt Nam']);
  await page.goBack();
  await expect(page.getByLabel('Hàn Quốc')).toBeChecked();
  await page.goBack();
  await expect(page.getByLabel('Hàn Quốc')).toBeChecked();
  await page.goForward();
  await page.reload();
  await expect(page.getByLabel('Việt Nam')).toBeChecked();
  await speak(page, 'en');
  await expect(page.locator('h1')).toHaveText('In which countries have you worked?');
  await expect(page.getByLabel('Korea')).toBeChecked();
  await page.getByRole('link', { name: 'Back' }).click();
  await expect(page.locator('h1')).toContainText('live now');
});

test('what is half written outlives reload, Back and another language', async ({ page }) => {
  const halves: [string, (page: Page) => Promise<void>, (page: Page) => Promise<void>][] = [
    ['/VN.row.0', (p) => fillBoxes(p, /Từ tháng/, ['3', '2016']), (p) => expect(p.locator('#from')).toHaveValue('3')],
    ['/VN.paste', (p) => p.locator('#paper').fill('01/2018 12/2020'), (p) => expect(p.locator('#paper')).toHaveValue('01/2018 12/2020')],
    ['/born', (p) => fillBoxes(p, /sinh/, ['27', '3']), (p) => expect(p.locator('#born')).toHaveValue('27')],
    ['/plan', async (p) => { await pick(p, /tự nguyện/); await p.locator('[id="plan.wage"]').fill('2,5 triệu'); }, (p) => expect(p.locator('[id="plan.wage"]')).toHaveValue('2,5 triệu')],
  ];
  for (const [path, write, holds] of halves) {
    await open(page, path);
    await write(page);
    await page.reload();
    await holds(page);
    await speak(page, 'en');
    await holds(page);
    await speak(page, 'vi');
    await page.goto('./#/save');
    await settled(page);
    await page.goBack();
    await holds(page);
  }
});

test('a result outlives reload and another language', async ({ page }) => {
  await bring(page, persona('P08'));
  await open(page, '/result');
  const text = await page.locator('.thirds').innerText();
  await page.reload();
  await settled(page);
  expect(await page.locator('.thirds').innerText()).toBe(text);
  await speak(page, 'de');
  await speak(page, 'vi');
  await settled(page);
  expect(await page.locator('.thirds').innerText()).toBe(text);
});

test('two tabs are two lives, and both are kept on the device', async ({ page, context }) => {
  await bring(page, persona('P01'));
  const other = await context.newPage();
  await bring(other, persona('P02'));
  await page.reload();
  await settled(page);
  await expect(page.locator('main')).toContainText('12/05/1994');
  for (const tab of [page, other]) {
    await open(tab, '/save');
    await tab.getByRole('button', { name: /Lưu trên máy này/ }).click();
    await expect(tab.getByRole('status').last()).toContainText('Đã lưu trên máy này');
    // Once more is the same life, not another.
    await tab.getByRole('button', { name: /Lưu trên máy này/ }).click();
  }
  const third = await context.newPage();
  await third.goto('./#/');
  await expect(third.getByRole('button', { name: /Mở bản đã lưu/ })).toHaveCount(2);
  await third.getByRole('button', { name: /20\/03\/1997/ }).click();
  await settled(third);
  await expect(third.locator('main')).toContainText('20/03/1997');
});

/** A copy of the page on a server of its own, where another release can be put. */
async function release(context: BrowserContext): Promise<{ url: string; next: () => void; close: () => void; tab: (path: string) => Promise<Page> }> {
  const folder = mkdtempSync(join(tmpdir(), 'huong-page-'));
  cpSync(built, folder, { recursive: true });
  const server = await serve(folder);
  const url = `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
  return {
    url,
    // Another release: other names for script and law, and the old ones gone, as on a real server.
    next: () => {
      for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (file.isFile() && /\.(br|gz)$/.test(file.name)) rmSync(join(file.parentPath, file.name));
      }
      const [before = ''] = readdirSync(join(folder, 'engine'));
      cpSync(join(folder, 'engine', before), join(folder, 'engine/next'), { recursive: true });
      rmSync(join(folder, 'engine', before), { recursive: true });
      for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!file.isFile() || !/\.(js|html)$/.test(file.name)) continue;
        const path = join(file.parentPath, file.name);
        writeFileSync(path, readFileSync(path, 'utf8').replaceAll(`engine/${before}/`, 'engine/next/').replace(/RELEASE = '/, "RELEASE = 'next-"));
      }
    },
    close: () => { server.close(); server.closeAllConnections(); rmSync(folder, { recursive: true }); },
    tab: async (path) => {
      const page = await context.newPage();
      await page.clock.setFixedTime(new Date('2026-11-27T09:00:00+07:00'));
      await page.goto(`${url}#${path}`);
      return page;
    },
  };
}
const notice = (page: Page) => page.getByRole('status').filter({ hasText: 'Đã có bản mới' });

test('a new law is announced, waits, loses no answer, and does not disturb another tab', async ({ context }) => {
  const site = await release(context);
  const one = await site.tab('/goal');
  await keptOffline(one);
  await one.reload();
  await one.getByLabel(/Sắp về nước/).check();
  const two = await site.tab('/VN.row.0');
  await fillBoxes(two, /Từ tháng/, ['3', '2016']);
  site.next();
  await one.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect(notice(one)).toBeVisible({ timeout: 15_000 });
  await expect(notice(two)).toBeVisible();
  await Promise.all([one.waitForEvent('load'), notice(one).getByRole('button').click()]);
  await expect(one.getByLabel(/Sắp về nước/)).toBeChecked();
  await expect(notice(one)).toHaveCount(0);
  // The other tab goes on with the release it began with, whose files are gone from the server, until it is told to change.
  await expect(two.locator('#from')).toHaveValue('3');
  await fillBoxes(two, /Đến tháng/, ['12', '2020']);
  await two.locator('#wage').fill('7 triệu');
  await two.getByRole('button', { name: 'Lưu' }).click();
  await expect(two.locator('.row-card')).toContainText('7.000.000 đồng');
  await two.goto(`${site.url}#/result`);
  await settled(two);
  await expect(two.locator('.thirds')).toBeVisible();
  await Promise.all([two.waitForEvent('load'), notice(two).getByRole('button').click()]);
  await expect(notice(two)).toHaveCount(0);
  await two.goto(`${site.url}#/VN.rows`);
  await expect(two.locator('.row-card')).toContainText('7.000.000 đồng');
  await Promise.all([one.close(), two.close()]);
  site.close();
});

test.describe('without a service worker', () => {
  test.use({ serviceWorkers: 'block' });
  test('a new release under an open page: what cannot be fetched any more is said, with the way out, and nothing is lost', async ({ context }) => {
    const site = await release(context);
    const page = await site.tab('/goal');
    await page.getByLabel(/Sắp về nước/).check();
    await page.route('**/assets/*', (route) => route.abort());
    await page.locator('.lang select').selectOption('ko');
    await expect(page.locator('h1')).toHaveText('Bạn cần biết gì?');
    await page.unroute('**/assets/*');
    site.next();
    await page.reload();
    await expect(page.getByLabel(/Sắp về nước/)).toBeChecked();
    await page.close();
    site.close();
  });
});

test('the engine cannot be fetched: said, with the way out; then it goes on', async ({ page }) => {
  await page.route('**/engine/**', (route) => route.abort());
  await page.goto('./#/');
  await page.locator('input[type=file]').first().setInputFiles({ name: 'case.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(persona('P01'))) });
  await expect(page.getByRole('alert')).toContainText('Những gì bạn đã ghi vẫn còn nguyên');
  await page.unroute('**/engine/**');
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await expect(page.locator('main')).toContainText('58 tháng được tính');
});

test('a wrong clock is told', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2020-01-01T09:00:00+07:00'));
  await open(page, '/');
  await expect(page.getByRole('status').filter({ hasText: '01/01/2020' })).toBeVisible();
});

const AGENTS = {
  Zalo: 'Mozilla/5.0 (Linux; Android 13; SM-A047F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36 Zalo android/12110651 ZaloTheme/light',
  Facebook: 'Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/400.0.0]',
};
for (const [app, userAgent] of Object.entries(AGENTS)) {
  test.describe(`inside ${app}`, () => {
    test.use({ userAgent });
    test('the notice says so and shows the way to a browser; all works meanwhile', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await open(page, '/');
      const said = page.locator('.update');
      await expect(said).toContainText(`Bạn đang xem trong ${app}`);
      if (app === 'Zalo') await expect(said.getByRole('link')).toHaveAttribute('href', /^intent:\/\/127\.0\.0\.1:\d+\/#Intent;scheme=http;package=com\.android\.chrome;end$/);
      else await expect(said.getByRole('link')).toHaveCount(0);
      await said.getByRole('button').click();
      await expect(said.getByRole('button')).toHaveText('Đã chép');
      expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain('#');
      await bring(page, persona('P01'));
      await open(page, '/result');
      await expect(page.locator('.thirds')).toBeVisible();
    });
  });
}

test('from a USB stick: the folder opened by hand leads to the one file, which needs no server and reaches none', async ({ context }) => {
  const folder = mkdtempSync(join(tmpdir(), 'huong-usb-'));
  for (const file of ['index.html', 'huong.html']) cpSync(join(built, file), join(folder, file));
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => asked.push(error.message));
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await expect(page).toHaveURL(/huong\.html/);
  await page.locator('input[type=file]').first().setInputFiles({ name: 'case.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(persona('P06'))) });
  await settled(page);
  const here = pathToFileURL(join(folder, 'huong.html')).href;
  await walk(page, persona('P06'), { whys: 2, to: async (tab, path) => { await tab.goto(`${here}#${path}`); } });
  await page.reload();
  await settled(page);
  await expect(page.locator('.right').first()).toBeVisible();
  await speak(page, 'ko');
  await page.goto(`${here}#/office`);
  await expect(page.locator('svg.qr')).toBeVisible();
  expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:'))).toEqual([]);
  await page.close();
  rmSync(folder, { recursive: true });
});
