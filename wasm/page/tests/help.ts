// What the tests share: the project's cases, the engine's own answer to compare with, and hands on the page.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import type { Determination, Huong } from 'huong';
import { parse } from 'yaml';

export { expect };
const root = resolve(import.meta.dirname, '../../..');
export const PERSONAS = readdirSync(join(root, 'tests/personas')).filter((file) => file.endsWith('.yaml')).map((file) => file.slice(0, -5));
export const persona = (id: string): Record<string, unknown> =>
  parse(readFileSync(join(root, 'tests/personas', `${id}.yaml`), 'utf8'), { schema: 'core' });

interface Part {
  file: string;
  explanation?: { file: string };
  languages?: Record<string, { file: string }>;
}
const folder = resolve(import.meta.dirname, '..', process.env.HUONG_PACKAGE ?? '../../build/package');
const { parts } = JSON.parse(readFileSync(join(folder, 'lawbook/index.json'), 'utf8')) as { parts: Part[] };
/** What the page hears beside Vietnamese: the language where the law has its words, else English. */
const second = (language: string): string => (parts.some(({ languages }) => languages?.[language]) ? language : 'en');

const engines = new Map<string, Promise<Huong>>();
async function packaged(language: string): Promise<Huong> {
  const { load } = await import(pathToFileURL(join(folder, 'huong.js')).href);
  const files = parts.flatMap(({ file, explanation, languages }) => [file, explanation?.file, languages?.[language]?.file]).filter((one) => one !== undefined);
  return load({ wasm: readFile(join(folder, 'huong-full.wasm')), lawbook: files.map((one) => readFile(join(folder, 'lawbook', one))) });
}

/** What the command says of a case; without a command, what the package says, which are the same bytes. */
export async function engineSays<T>(what: 'options' | 'todo' | 'timeline' | 'check', content: unknown, language = 'vi'): Promise<T> {
  const text = JSON.stringify(content);
  const spoken = second(language);
  const command = process.env.HUONG;
  if (command) {
    const lang = spoken === 'en' ? [] : ['--lang', spoken];
    return JSON.parse(execFileSync(command, [what, '-', '--json', ...lang], { input: text, maxBuffer: 1 << 26 }).toString());
  }
  const engine = engines.get(spoken) ?? packaged(spoken);
  engines.set(spoken, engine);
  return JSON.parse((await engine)[what](text).text);
}
export const optionsOf = (content: unknown, language?: string): Promise<Determination> => engineSays('options', content, language);

/** A fixed day, and an eye on every request: none may leave the origin. */
export const test = base.extend<{ strays: string[] }>({
  strays: [async ({ page, baseURL }, use) => {
    const strays: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(baseURL as string) && !url.startsWith('blob:') && !url.startsWith('data:')) strays.push(url);
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && !/net::ERR|Failed to load resource/.test(message.text()) && faults.push(message.text()));
    await page.clock.setFixedTime(new Date('2026-11-27T09:00:00+07:00'));
    await use(strays);
    expect(strays, 'requests that leave the origin').toEqual([]);
    expect(faults, 'errors in the page').toEqual([]);
  }, { auto: true }],
});

export async function settled(page: Page): Promise<void> {
  // An address that has just changed is drawn after the page hears of it.
  await page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done)))));
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('.waiting')).toHaveCount(0, { timeout: 30_000 });
}

export async function open(page: Page, path: string): Promise<void> {
  await page.goto(`./#${path}`);
  await settled(page);
}

export async function bring(page: Page, content: unknown): Promise<void> {
  await page.goto('./#/');
  await page.locator('input[type=file]').first().setInputFiles({ name: 'case.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) });
  await expect(page).toHaveURL(/#\/check$/);
  await settled(page);
}

export const pick = async (page: Page, label: string | RegExp): Promise<void> => {
  await page.getByLabel(label).first().check();
};
export const next = async (page: Page): Promise<void> => {
  const before = page.url();
  await page.locator('form button[type=submit]').click();
  await expect(page).not.toHaveURL(before);
};
export async function fillBoxes(page: Page, legend: RegExp, values: string[]): Promise<void> {
  const boxes = page.locator('fieldset', { has: page.locator('legend', { hasText: legend }) }).locator('input');
  for (const [i, value] of values.entries()) await boxes.nth(i).fill(value);
}

/** The questions about oneself. */
export async function about(page: Page, goal: RegExp, born: string[], sex: string, home: string, countries: string[]): Promise<void> {
  await open(page, '/');
  await page.getByRole('link', { name: 'Bắt đầu' }).click();
  await pick(page, goal); await next(page);
  await fillBoxes(page, /sinh/, born); await next(page);
  await pick(page, sex); await next(page);
  await next(page);
  await pick(page, home); await next(page);
  for (const country of countries) await pick(page, country);
  await next(page);
}

export async function addRow(page: Page, from: string[], to: string[] | undefined, wage: string): Promise<void> {
  await page.getByRole('link', { name: /Thêm/ }).click();
  await fillBoxes(page, /Từ tháng/, from);
  if (to) await fillBoxes(page, /Đến tháng/, to);
  else await page.getByLabel('Đến nay vẫn đang làm').check();
  if (wage) await page.locator('#wage').fill(wage);
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page).toHaveURL(/\.rows$/);
}

/** Nothing that a machine can find against the page. */
export async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).options({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).analyze();
  const found = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  expect(found, `${page.url()} ${await page.getAttribute('html', 'lang')}`).toEqual([]);
}

export const speak = async (page: Page, language: string): Promise<void> => {
  await page.locator('.lang select').selectOption(language);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
};

/** Kept for flights and tunnels. */
export const keptOffline = (page: Page): Promise<unknown> =>
  page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
