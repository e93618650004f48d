// Every person, in every way somebody may have to use the page.
import { bring, expect, keptOffline, open, persona, PERSONAS, settled, speak, test } from './help';
import { byKeyboard, LANGUAGES, walk } from './walk';

const sideways = async (page: import('@playwright/test').Page, path: string): Promise<void> => {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
};

for (const id of PERSONAS) {
  const content = persona(id);

  for (const language of LANGUAGES) {
    test(`${id} in ${language}: figures and sentences of the engine, every result with its steps`, async ({ page }) => {
      await bring(page, content);
      await speak(page, language);
      await walk(page, content, { language });
    });
  }

  test(`${id} with the keyboard alone`, async ({ page }) => {
    await bring(page, content);
    await walk(page, content, { whys: 1, to: byKeyboard });
  });

  test.describe('at 320 px', () => {
    test.use({ viewport: { width: 320, height: 560 } });
    test(`${id} at 320 px`, async ({ page }) => {
      await bring(page, content);
      await walk(page, content, { whys: 2, every: sideways });
    });
  });

  test.describe('at 200 % on a desktop', () => {
    test.use({ viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 });
    test(`${id} at 200 %`, async ({ page }) => {
      await bring(page, content);
      await walk(page, content, { whys: 2, every: sideways });
    });
  });

  test(`${id} in forced colours`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await bring(page, content);
    await walk(page, content, {
      whys: 1,
      every: async (tab, path) => {
        for (const one of await tab.locator('.badge:visible, .card:visible, .pick:visible').all()) {
          expect(await one.evaluate((element) => getComputedStyle(element).borderTopStyle), path).not.toBe('none');
        }
      },
    });
  });

  test.describe('without a service worker', () => {
    test.use({ serviceWorkers: 'block' });
    test(`${id} without a service worker`, async ({ page }) => {
      await bring(page, content);
      await walk(page, content, { whys: 1 });
    });
  });

  test(`${id} in flight mode`, async ({ page, context }) => {
    await open(page, '/');
    await keptOffline(page);
    await context.setOffline(true);
    await page.reload();
    await bring(page, content);
    await walk(page, content, { whys: 1 });
  });

  test(`${id} with a wrong clock`, async ({ page }) => {
    await page.clock.setFixedTime(new Date('2020-01-01T09:00:00+07:00'));
    await open(page, '/');
    await expect(page.getByRole('status').filter({ hasText: '01/01/2020' })).toBeVisible();
    await bring(page, content);
    // The case says its day; the machine's does not matter.
    await walk(page, content, { whys: 1 });
    await settled(page);
  });
}
