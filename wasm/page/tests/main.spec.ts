// What must never break: two people from the first question to the last paper, offline, without a stray request, readable by everybody.
import { readFileSync } from 'node:fs';
import { about, addRow, axe, bring, expect, fillBoxes, keptOffline, next, open, optionsOf, persona, pick, settled, speak, test } from './help';
import { walk } from './walk';

test('Korea, about to leave: from the first question to the side-by-side', async ({ page }) => {
  await about(page, /Sắp về nước/, ['12', '5', '1994'], 'Nam', 'Hàn Quốc', ['Hàn Quốc']);
  await pick(page, 'E-9 (lao động phổ thông EPS)'); await next(page);
  await pick(page, 'Có, suốt thời gian'); await next(page);
  await addRow(page, ['2', '2022'], ['12', '2024'], '225만');
  await expect(page.locator('main')).toContainText('2.250.000 won');
  await addRow(page, ['1', '2025'], ['11', '2026'], '2.690.000');
  await next(page);
  await pick(page, 'Sắp rời, đã có ngày'); await fillBoxes(page, /Ngày nào/, ['30', '11', '2026']); await next(page);
  await pick(page, 'Không'); await next(page);
  await pick(page, /Đi làm và đóng tiếp ở Việt Nam/);
  await fillBoxes(page, /Từ tháng/, ['2', '2027']);
  await page.getByLabel('Trong bao lâu?').selectOption('12');
  await page.getByLabel('Lương đóng bảo hiểm mỗi tháng').fill('9,5 triệu'); await next(page);
  await settled(page);
  await expect(page.locator('main')).toContainText('58 tháng được tính');
  await page.getByRole('button', { name: 'Xem kết quả' }).click();
  await settled(page);
  const expected = await optionsOf({
    huong: 'case/1', as_of: '2026-11-27', person: { born: '1994-05-12', sex: 'male', nationality: 'VN', residence: 'KR' },
    records: [
      { scheme: 'kr.national-pension', kind: 'insured', from: '2022-02', to: '2024-12', wage: '2250000', visa: 'E-9' },
      { scheme: 'kr.national-pension', kind: 'insured', from: '2025-01', to: '2026-11', wage: '2690000', visa: 'E-9' },
    ],
    events: [{ departure: '2026-11-30', country: 'KR' }],
    plans: [{ scheme: 'vn.compulsory', kind: 'insured', from: '2027-02', to: '2039-01', wage: '9500000' }],
  });
  const refund = expected.options.find((one) => one.id === 'refund:kr.pension.refund');
  const amount = (refund?.now[0]?.amount.low ?? '').replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  expect(amount).toMatch(/\d/);
  await expect(page.locator('main')).toContainText(`ít nhất ${amount} won`);
  await page.getByRole('link', { name: 'Rút hay giữ: đặt cạnh nhau' }).click();
  await settled(page);
  await expect(page.locator('table.versus')).toContainText('58 tháng');
  await expect(page.locator('.even')).toContainText('nếu sống đến');
  await expect(page.locator('.chart')).toBeVisible();
  await page.getByRole('link', { name: 'Xem cách tính' }).click();
  await settled(page);
  await expect(page.locator('main')).toContainText('Luật Hưu trí quốc gia Hàn Quốc Điều 77');
  await page.getByRole('link', { name: 'Quay lại' }).click();
  await page.getByRole('link', { name: 'Quay lại' }).click();
  await page.getByRole('link', { name: /Việc cần làm/ }).click();
  await settled(page);
  await expect(page.locator('.thing').first()).toContainText('30/11/2026');
});

test('Japan, back home: the deadline of the withdrawal', async ({ page }) => {
  await about(page, /Đã về/, ['20', '3', '1997'], 'Nữ', 'Việt Nam', ['Nhật Bản']);
  await pick(page, /厚生年金 \(ở công ty\)/); await next(page);
  await addRow(page, ['10', '2018'], ['9', '2026'], '22万');
  await next(page);
  await pick(page, 'Rồi'); await fillBoxes(page, /Ngày nào/, ['5', '10', '2026']); await next(page);
  await pick(page, 'Không'); await next(page);
  await pick(page, 'Không'); await next(page);
  await pick(page, /Chưa biết/); await next(page);
  await settled(page);
  await page.getByRole('button', { name: 'Xem kết quả' }).click();
  await settled(page);
  await page.getByRole('link', { name: /Việc cần làm/ }).click();
  await settled(page);
  await expect(page.locator('main')).toContainText('05/10/2028');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /\.ics/ }).click()]);
  const calendar = readFileSync(await file.path(), 'utf8');
  expect(calendar).toContain('BEGIN:VCALENDAR');
  expect(calendar).toContain('20281005');
});

test('taken as though the person left today: said beside the amount', async ({ page }) => {
  await bring(page, persona('P06'));
  for (const path of ['/result', '/choice', '/print']) {
    await open(page, path);
    await expect(page.locator('.though').first()).toHaveText('Tính như việc này xảy ra hôm nay: Rời hẳn nước làm việc.');
  }
  await bring(page, persona('P01'));
  await open(page, '/choice');
  await expect(page.locator('.though')).toHaveCount(0);
});

for (const language of ['vi', 'en'] as const) {
  test(`${language}: the page says what the engine says, and axe finds nothing`, async ({ page }) => {
    await bring(page, persona('P01'));
    await speak(page, language);
    await axe(page);
    await walk(page, persona('P01'), { language, whys: 2, every: axe });
    for (const path of ['/', '/goal', '/born', '/KR.row.0', '/what-if', '/save']) {
      await open(page, path);
      await axe(page);
    }
  });
}

test('in flight mode after the first visit', async ({ page, context }) => {
  await open(page, '/');
  await keptOffline(page);
  await context.setOffline(true);
  await page.reload();
  await bring(page, persona('P02'));
  await walk(page, persona('P02'), { whys: 1 });
  await speak(page, 'en');
});

test('the policy of the page: no other origin, no inline script but the one named, no cookie, nothing in the address', async ({ page, context }) => {
  const answer = await page.goto('./');
  expect(answer?.headers()['content-security-policy']).toBe("frame-ancestors 'none'");
  const policy = (await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content')) ?? '';
  expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'sha256-[^']+' 'wasm-unsafe-eval'; style-src 'sha256-[^']+'; /);
  expect(policy).not.toMatch(/https?:|unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')/);
  await bring(page, persona('P01'));
  await open(page, '/result');
  const other = await context.newPage();
  await other.goto('./');
  expect(await other.evaluate(() => fetch('https://example.com/').then(() => 'sent', () => 'refused'))).toBe('refused');
  expect(await context.cookies()).toEqual([]);
  expect(new URL(page.url()).search).toBe('');
});

test('only the law of this life is fetched, explanations when one asks why, a language when it is chosen', async ({ page }) => {
  const fetched = new Set<string>();
  page.on('request', (request) => fetched.add(new URL(request.url()).pathname.split('/').at(-1) ?? ''));
  const law = () => [...fetched].filter((name) => /\.(lawbook|wasm)$/.test(name)).sort();
  await page.route('**/sw.js', (route) => route.abort());
  await bring(page, persona('P02'));
  for (const path of ['/result', '/choice', '/todo', '/cover', '/what-if']) await open(page, path);
  // An agreement in force goes with each of its parties.
  const first = ['common.lawbook', 'huong.wasm', 'jp.lawbook', 'kr_vn.lawbook', 'vn.lawbook'];
  expect(law()).toEqual(first);
  await open(page, '/why/vn.pension.old-age');
  const why = [...first, 'jp.why.lawbook', 'vn.why.lawbook'];
  expect(law()).toEqual(why.sort());
  await speak(page, 'en');
  await settled(page);
  await expect(page.locator('.steps').first()).toBeVisible();
  expect(law()).toEqual([...why, 'common.en.lawbook', 'jp.en.lawbook', 'kr_vn.en.lawbook', 'vn.en.lawbook'].sort());
});
