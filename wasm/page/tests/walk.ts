// One person's way from the summary to the last paper, and whether the page says there what the engine says.
import type { Page } from '@playwright/test';
import type { Amount, Choice, Determination, Text, TodoList } from 'huong';
import { groupDigits } from '../src/state/money';
import { COMMAND, LINK, readable, screenOf } from '../src/ui/words';
import { engineSays, expect, open, optionsOf, settled } from './help';

export type Language = 'vi' | 'en' | 'ko' | 'ja' | 'zh-Hant' | 'de';
export const LANGUAGES: Language[] = ['vi', 'en', 'ko', 'ja', 'zh-Hant', 'de'];

const tight = (text: string | null): string => (text ?? '').replace(/\s+/g, '');

async function titleOf(screen: 'todo' | 'choice', language: Language): Promise<string> {
  const catalogue = await import(`../src/i18n/${language}.ts`);
  return catalogue[language.replace(/-(.)/, (_, letter) => letter)][`${screen}.title`];
}

/** As the page shows a sentence: addresses by their host, commands by the screen that does the same. */
async function shown(text: Text, language: Language): Promise<string> {
  const own = (text as Partial<Record<Language, string>>)[language];
  const words = readable(own ?? text.en ?? text.vi).split(LINK).map((part, i) => (i % 2 === 1 ? new URL(part).hostname : part)).join('');
  const [command] = COMMAND.exec(words) ?? [];
  return command ? words.replaceAll(command, await titleOf(screenOf(command), language)) : words;
}

export interface Walk {
  language?: Language;
  /** How many results are asked why; all when left out. */
  whys?: number;
  /** How one gets from screen to screen; by the address when left out. */
  to?: (page: Page, path: string) => Promise<void>;
  /** What must hold on every screen. */
  every?: (page: Page, path: string) => Promise<void>;
}

/** From the summary on, where the person has been brought. */
export async function walk(page: Page, content: unknown, { language = 'vi', whys = Infinity, to = open, every }: Walk = {}): Promise<void> {
  const answer = await optionsOf(content, language);
  const todo = await engineSays<TodoList>('todo', content, language);
  const at = async (path: string, texts: (Text | undefined)[]): Promise<void> => {
    await to(page, path);
    await settled(page);
    await every?.(page, path);
    const said = tight(await page.locator('main').textContent());
    for (const text of texts) {
      if (text?.vi) expect(said, `${path} in ${language}`).toContain(tight(await shown(text, language)));
    }
  };
  /** These very figures, not the end of longer ones. */
  const figures = async (where: string, amounts: (Amount | undefined)[]): Promise<void> => {
    const said = (await page.locator(where).innerText()).replace(/\s+/g, ' ');
    for (const value of amounts.flatMap((amount) => [amount?.value, amount?.low, amount?.high])) {
      if (value) expect(said, `${where} in ${language}`).toMatch(new RegExp(`(?<![\\d.,])${groupDigits(value, language).replaceAll('.', '\\.')}(?!\\d|[.,]\\d)`));
    }
  };
  const benefits = answer.results.filter((one) => one.nature !== 'contribution');
  const main = benefits.filter(({ branch }) => branch === 'old-age' || branch === 'end-of-service');
  await at('/result', main.flatMap((one) => [one.label, ...(one.status === 'granted' && one.amount ? [] : [one.headline])]));
  await expect(page.locator('.right')).toHaveCount(main.length);
  for (const one of answer.options.filter(({ id }) => id === 'keep')) await figures('.thirds', one.later.map(({ amount }) => amount));

  // Taken as though work stopped today, where going on as planned only puts it off.
  const { plans, ...today } = content as Record<string, unknown>;
  const stop = plans ? await optionsOf(today, language) : answer;
  const soonest = ({ now }: Choice) => (now.some(({ status }) => status === 'granted') ? '' : (now[0]?.from ?? '9'));
  const refundsOf = (of: Determination) => of.options.filter(({ id }) => id.startsWith('refund:')).map((take) => ({ take, of }));
  const planned = refundsOf(answer);
  const alone = refundsOf(stop).filter(({ take: { id } }) => !planned.some(({ take }) => take.id === id));
  const offers = [...planned.map((one) => refundsOf(stop).find(({ take }) => take.id === one.take.id && soonest(take) < soonest(one.take)) ?? one), ...alone];
  const { take, of } = offers.find((one) => soonest(one.take) === '') ?? offers[0] ?? { of: answer };
  const others = take ? of.options.filter(({ id }) => id === 'keep' || id.startsWith('totalize:')).slice(0, 2) : [];
  await at('/choice', take ? [take.label, ...take.break_even, ...[take, ...others].flatMap((one) => [...one.notes, ...one.later.flatMap((each) => [each.label, ...(each.amount ? [] : [each.headline])])])] : []);
  if (take) await figures('.versus', [take, ...others].flatMap((one) => [...one.now, ...one.later].map(({ amount }) => amount)));

  for (const one of benefits.slice(0, whys)) {
    await at(`/why/${one.id}`, [one.label, one.headline, ...Object.values(one.figures).flatMap((figure) => [figure.label, figure.shown]),
      ...one.parts.map((part) => part.label), ...(one.reasons ?? []).map((step) => step.text)]);
    if (one.law.length > 0) expect(await page.locator('.laws li').count(), `articles of ${one.id}`).toBeGreaterThan(0);
  }
  await at('/todo', todo.todo.flatMap((thing) => [thing.label, thing.office, thing.takes, thing.say, thing.deadline_text, thing.deadline_unknown,
    ...(thing.applies === 'maybe' ? [thing.why] : []), ...thing.notes, ...thing.papers.map(({ paper }) => paper)]));
  await expect(page.locator('.thing')).toHaveCount(todo.todo.length);
  const covers = benefits.filter((one) => !main.includes(one));
  await at('/cover', covers.flatMap((one) => [one.label, one.headline]));
  await expect(page.locator('.right')).toHaveCount(covers.length);
}

/** With Tab and Enter alone; Back where the way does not lead on from here. */
export async function byKeyboard(page: Page, path: string): Promise<void> {
  const link = `a[href="#${path}"]`;
  if (path === '/result' && page.url().endsWith('#/check')) await reach(page, 'main .button.big');
  else {
    if ((await page.locator(link).count()) === 0) {
      await reach(page, '.back');
      await settled(page);
    }
    await reach(page, link);
  }
  await expect(page).toHaveURL(new RegExp(`#${path.replaceAll('.', '\\.')}$`));
}

async function reach(page: Page, selector: string): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let i = 0; i < 300; ++i) {
    await page.keyboard.press('Tab');
    const on = await page.evaluate((wanted) => {
      const one = document.activeElement;
      return one?.matches(wanted) ? getComputedStyle(one).outlineStyle : undefined;
    }, selector);
    if (on === undefined) continue;
    expect(on, `focus seen on ${selector}`).not.toBe('none');
    await page.keyboard.press('Enter');
    return;
  }
  throw new Error(`${selector} is not reached with Tab`);
}
