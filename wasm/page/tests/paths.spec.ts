// The questions, as people go through them.
import { about, addRow, bring, expect, fillBoxes, next, open, optionsOf, persona, pick, settled, test } from './help';
import jsqr from 'jsqr';
import { groupDigits } from '../src/state/money';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

// A CommonJS module whose default is the function, or holds it.
const jsQR = (typeof jsqr === 'function' ? jsqr : (jsqr as { default: typeof jsqr }).default) as typeof jsqr;
const paper = (name: string) => readFileSync(resolve(import.meta.dirname, '../../../tests/papers', name), 'utf8');

test('a pasted loose leaf: read, checked against its totals, used', async ({ page }) => {
  await about(page, /Đã về/, ['1', '2', '1986'], 'Nữ', 'Việt Nam', ['Việt Nam']);
  await pick(page, /Dán chữ/); await next(page);
  await page.locator('#paper').fill(paper('a-loose-leaf.txt'));
  await page.getByRole('button', { name: 'Đọc giấy' }).click();
  await expect(page.locator('main')).toContainText('128 tháng');
  await expect(page.locator('.agree')).toHaveCount(2);
  // What was read is held against all the law that it needs.
  await expect(page.locator('main')).not.toContainText('chưa nạp');
  await page.getByRole('button', { name: 'Dùng các quãng này' }).click();
  await expect(page).toHaveURL(/VN\.rows/);
  await expect(page.locator('.row-card')).toHaveCount(16);
  await expect(page.locator('main')).not.toContainText('LÊ THỊ');
});

test('a damaged paper: its questions are shown, and nothing is guessed', async ({ page }) => {
  await open(page, '/VN.paste');
  await page.getByRole('button', { name: 'Đọc giấy' }).click();
  await expect(page.getByRole('alert')).toContainText('dán');
  await page.locator('#paper').fill(paper('e-damaged.txt'));
  await page.getByRole('button', { name: 'Đọc giấy' }).click();
  await expect(page.locator('main')).toContainText('Cần bạn xem lại');
});

test('a memory only: a range, never a point', async ({ page }) => {
  await about(page, /Đã về/, ['', '6', '1980'], 'Nam', 'Việt Nam', ['Việt Nam']);
  await pick(page, /áng chừng/); await next(page);
  await page.getByRole('link', { name: /Thêm/ }).click();
  await fillBoxes(page, /Từ tháng/, ['', '2006']);
  await fillBoxes(page, /Đến tháng/, ['', '2024']);
  await page.locator('#low').fill('4 triệu');
  await page.locator('#high').fill('7 triệu');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.locator('.tag')).toContainText('áng chừng');
  await next(page);
  await pick(page, 'Không'); await next(page);
  await pick(page, 'Không'); await next(page);
  await pick(page, 'Tôi không biết'); await next(page);
  await pick(page, /Chưa biết/); await next(page);
  await page.getByRole('button', { name: 'Xem kết quả' }).click();
  await settled(page);
  await expect(page.locator('main')).toContainText('mỗi con số là một khoảng');
  await expect(page.locator('.paid-amount').first()).toContainText(/từ [\d.]+ đồng đến [\d.]+ đồng/);
});

test('a line that cannot be: the engine says so beside the field, what was typed stays', async ({ page }) => {
  await open(page, '/VN.row.0');
  await fillBoxes(page, /Từ tháng/, ['5', '2020']);
  await fillBoxes(page, /Đến tháng/, ['1', '2019']);
  await page.locator('#wage').fill('5,4 triệu');
  await expect(page.locator('.echo').last()).toContainText('5.400.000 đồng');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('alert')).toContainText('ngược');
  await expect(page.locator('#wage')).toHaveValue('5,4 triệu');
  await fillBoxes(page, /Đến tháng/, ['13', '2021']);
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('alert')).toContainText('từ 1 đến 12');
});

test('with the keyboard alone', async ({ page }) => {
  await open(page, '/goal');
  await page.keyboard.press('Tab');
  for (let i = 0; i < 12 && !(await page.evaluate(() => document.activeElement?.matches('input[type=radio]'))); ++i) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/born/);
  await expect(page.locator('h1')).toBeFocused();
  for (let i = 0; i < 4; ++i) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.id === 'born')) break;
  }
  await page.keyboard.type('12'); await page.keyboard.press('Tab');
  await page.keyboard.type('5'); await page.keyboard.press('Tab');
  await page.keyboard.type('1994'); await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/sex/);
});

test('Back link from a result returns to where one came from', async ({ page }) => {
  await bring(page, persona('P02'));
  await page.getByRole('button', { name: 'Xem kết quả' }).click();
  await settled(page);
  await page.getByRole('link', { name: /Việc cần làm/ }).click();
  await settled(page);
  await page.getByRole('link', { name: 'Quay lại' }).click();
  await expect(page).toHaveURL(/#\/result/);
});

test('an answer changed from the summary leads straight back to it', async ({ page }) => {
  await bring(page, persona('P02'));
  await page.getByRole('link', { name: 'Sửa Đang sống ở' }).click();
  await pick(page, 'Nhật Bản'); await next(page);
  await expect(page).toHaveURL(/#\/check$/);
  await page.getByRole('link', { name: /^Sửa Quãng thời gian ở Nhật Bản/ }).click();
  await page.getByRole('link', { name: /^Sửa 09\/2019/ }).click();
  await page.locator('#wage').fill('19万');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page).toHaveURL(/JP\.rows/);
  await next(page);
  await expect(page).toHaveURL(/#\/check$/);
  await expect(page.locator('main')).toContainText('190.000 yên');
});

test('what if: more months, more wage, another result; kept as a plan', async ({ page }) => {
  await bring(page, persona('P01b'));
  await open(page, '/what-if');
  const changed = page.locator('.third').first();
  await expect(changed).toContainText('đồng');
  // It begins with the last wage.
  await expect(page.locator('.stepper output').nth(1)).toHaveText('9.000.000 đồng');
  const before = await changed.innerText();
  await page.getByRole('button', { name: 'Thêm: Lương đóng mỗi tháng' }).click();
  await expect(changed).not.toHaveText(before, { useInnerText: true });
  await page.getByRole('button', { name: 'Dùng làm dự định của tôi' }).click();
  await open(page, '/check');
  await expect(page.locator('main')).toContainText('10.000.000 đồng');
});

test('kept on the device, opened again, deleted; a file comes back the same', async ({ page }) => {
  await bring(page, persona('P02'));
  await open(page, '/save');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /Tải tệp về/ }).click()]);
  const content = JSON.parse(readFileSync(await file.path(), 'utf8'));
  expect(content.huong).toBe('case/1');
  expect((await optionsOf(content)).results.map((one) => [one.id, one.status, one.amount])).toEqual((await optionsOf(persona('P02'))).results.map((one) => [one.id, one.status, one.amount]));
  await page.getByRole('button', { name: /Lưu trên máy này/ }).click();
  await expect(page.getByRole('status').last()).toContainText('Đã lưu trên máy này');
  await page.evaluate(() => sessionStorage.clear());
  await page.goto('about:blank');
  await page.goto('./#/');
  await page.getByRole('button', { name: /Mở bản đã lưu/ }).click();
  await settled(page);
  await expect(page.locator('main')).toContainText('20/03/1997');
  await open(page, '/save');
  await page.getByRole('button', { name: 'Xóa dữ liệu trên máy này' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Xóa dữ liệu trên máy này' }).click();
  await expect(page.getByRole('status').last()).toContainText('Đã xóa hết');
  expect(await page.evaluate(() => sessionStorage.getItem('huong.answers'))).toBe(null);
  await page.goto('about:blank');
  await page.goto('./#/');
  await settled(page);
  await expect(page.getByRole('button', { name: /Mở bản đã lưu/ })).toHaveCount(0);
});

test('the code for the office is read by a scanner and opens as the same case', async ({ page }) => {
  await bring(page, persona('P01'));
  await open(page, '/office');
  const seen = await page.locator('svg.qr').evaluate(async (svg) => {
    const image = new Image();
    image.src = `data:image/svg+xml;utf8,${encodeURIComponent(new XMLSerializer().serializeToString(svg).replace('<svg', '<svg width="800" height="800"'))}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 800;
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.imageSmoothingEnabled = false;
    context.drawImage(image, 0, 0, 800, 800);
    return [...context.getImageData(0, 0, 800, 800).data];
  });
  const code = jsQR(Uint8ClampedArray.from(seen), 800, 800)?.data ?? '';
  expect(code).toMatch(/^H1:/);
  expect(code.length).toBeLessThan(1200);
  await open(page, '/save');
  await page.getByRole('button', { name: 'Xóa dữ liệu trên máy này' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Xóa dữ liệu trên máy này' }).click();
  await open(page, '/office');
  await page.getByText('Cán bộ: mở mã đã quét').click();
  await page.locator('#code').fill('H1:nonsense');
  await page.getByRole('button', { name: 'Mở tệp' }).click();
  await expect(page.locator('#code-fault')).toBeVisible();
  await page.locator('#code').fill(code);
  await page.getByRole('button', { name: 'Mở tệp' }).click();
  await expect(page).toHaveURL(/#\/check$/);
  await settled(page);
  await expect(page.locator('main')).toContainText('2.780.000 won');
});

test('a case made elsewhere keeps what the page does not ask about: assumptions, agreements', async ({ page }) => {
  const content = parse(readFileSync(resolve(import.meta.dirname, '../../../cli/demo/demo.yaml'), 'utf8'), { schema: 'core' });
  expect(content.assume).toBeDefined();
  await bring(page, content);
  await open(page, '/result');
  const pension = (await optionsOf(content)).results.find((one) => one.id === 'vn.pension.old-age');
  expect(pension?.status).toBe('granted');
  await expect(page.locator('.right', { hasText: '2.377.580 đồng' })).toBeVisible();
  await open(page, '/save');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /Tải tệp về/ }).click()]);
  expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toMatchObject({ assume: content.assume, ...(content.claim ? { claim: content.claim } : {}) });
});

test('what if: the pension asked for later', async ({ page }) => {
  await bring(page, persona('P08'));
  await open(page, '/what-if');
  await page.getByText('Thay đổi khác').click();
  await page.getByRole('button', { name: 'Thêm: Nhận lương hưu Việt Nam từ' }).click();
  await expect(page.locator('.stepper output').nth(3)).toHaveText('05/2045');
  await expect(page.locator('.third').first()).toContainText('từ 05/2045');
});

test('other branches: who pays, and that the agreement leaves them out', async ({ page }) => {
  await bring(page, persona('P10'));
  await open(page, '/cover');
  const out = page.locator('.right', { hasText: 'Hiệp định bảo hiểm xã hội Việt Nam – Hàn Quốc không bao gồm chế độ này.' });
  await expect(out.first()).toBeVisible();
  await page.getByText('Hiệp định bảo hiểm xã hội Việt Nam – Hàn Quốc', { exact: true }).click();
  await expect(page.getByText('Hàn Quốc: hiệp định gồm')).toBeVisible();
});

test('take or keep: whether it can be undone, the health card in retirement, what comes either way', async ({ page }) => {
  await bring(page, persona('P01'));
  await open(page, '/result');
  await expect(page.locator('.third').first().locator('.paid', { hasText: '12.241.670 won' })).toContainText('rút hay giữ đều được nhận');
  await open(page, '/choice');
  const row = (name: string) => page.locator('.versus tr', { hasText: name });
  await expect(row('Sau này đổi ý được không?').locator('td').first()).toContainText('trừ khi nộp lại kèm lãi (Điều 78)');
  await expect(row('Thẻ BHYT khi về già').locator('td').nth(0)).toContainText('Không có theo lương hưu');
  await expect(row('Thẻ BHYT khi về già').locator('td').nth(1)).toContainText(/Có theo lương hưu Việt Nam.*chỉ khi điều khoản của hiệp định được áp dụng/);
  await pick(page, 'Bảo hiểm xã hội một lần');
  await expect(row('Số tháng bị xóa').locator('td').first()).toHaveText('144 tháng, và mọi tháng đóng thêm đến lúc rút');
  await expect(row('Sau này đổi ý được không?').locator('td').first()).toContainText('Không rõ');
  await open(page, '/todo');
  await expect(page.locator('.thing:visible')).toHaveCount(4);
  await page.getByText('Để sau').click();
  await expect(page.locator('.thing:visible')).toHaveCount(9);
});

test('back home with a plan: what is due comes first, planned months are no paid months, taking now stands beside both ways of keeping', async ({ page }) => {
  const today = {
    huong: 'case/1', as_of: '2026-11-27', person: { born: '1985-06-14', sex: 'female', nationality: 'VN', residence: 'VN' },
    records: [
      { scheme: 'kr.national-pension', kind: 'insured', from: '2019-03', to: '2023-12', wage: '2000000', visa: 'E-9' },
      { scheme: 'vn.compulsory', kind: 'insured', from: '2012-02', to: '2019-01', wage: '4500000', region: 2 },
      { scheme: 'vn.compulsory', kind: 'insured', from: '2023-09', to: '2025-08', wage: '7500000', region: 2 },
    ],
    events: [{ departure: '2024-01-20', country: 'KR' }],
  };
  const planned = { ...today, plans: [{ scheme: 'vn.compulsory', kind: 'insured', from: '2026-12', to: '2036-11', wage: '8000000' }] };
  const lump = (await optionsOf(today)).options.find(({ id }) => id === 'refund:vn.pension.lump-sum')?.now[0]?.amount.value ?? '';
  const pension = (await optionsOf(planned)).results.find(({ id }) => id === 'vn.pension.old-age')?.amount?.value ?? '';
  expect([lump, pension].every((value) => /^\d{7,}$/.test(value))).toBe(true);

  await bring(page, planned);
  await expect(page.locator('main')).toContainText('Việt Nam: 228 tháng được tính, trong đó 120 tháng mới là dự định');
  await open(page, '/result');
  const stop = page.locator('.third').first();
  await expect(stop.locator('.paid').first()).toContainText('출국만기보험');
  await expect(stop.locator('.paid', { hasText: '노령연금' }).locator('.worth')).toContainText('won');
  await expect(page.locator('.paid, .right').filter({ hasText: '노령연금' }).locator('strong')).toHaveCount(0);
  await expect(page.locator('.third').nth(2)).toContainText('Hạn nộp: 20/01/2029');
  await expect(page.locator('.right').first()).toContainText('đã đóng 108 tháng · dự định đóng thêm 120 tháng · cần 180 tháng');

  await open(page, '/choice');
  await pick(page, 'Bảo hiểm xã hội một lần');
  await expect(page.locator('.versus thead th')).toHaveText(['Rút', 'Giữ, không đóng thêm', 'Giữ, đóng tiếp như dự định']);
  const cells = (name: string) => page.locator('.versus tr', { hasText: name }).locator('td');
  await expect(cells('Nhận một lần').first()).toContainText(groupDigits(lump, 'vi'));
  await expect(cells('Hằng tháng về sau').nth(2)).toContainText(groupDigits(pension, 'vi'));

  await open(page, '/todo');
  await expect(page.getByRole('heading', { name: 'Nộp sang nước đã làm việc' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Trước khi bay' })).toHaveCount(0);
  await open(page, '/office');
  await expect(page.locator('main')).not.toContainText('Hồ sơ hưởng lương hưu');
});

test('home from Korea: what the permit system already paid is neither promised nor to be claimed again', async ({ page }) => {
  await about(page, /Đã về/, ['12', '5', '1994'], 'Nam', 'Việt Nam', ['Hàn Quốc']);
  await pick(page, 'E-9 (lao động phổ thông EPS)'); await next(page);
  await pick(page, 'Có, suốt thời gian'); await next(page);
  await addRow(page, ['1', '2023'], ['6', '2026'], '2.500.000'); await next(page);
  await pick(page, 'Rồi'); await fillBoxes(page, /Ngày nào/, ['30', '6', '2026']); await next(page);
  await pick(page, 'Không'); await next(page);
  await expect(page).toHaveURL(/KR\.eps$/);
  await pick(page, 'Chỉ bảo hiểm hồi hương (귀국비용보험)'); await next(page);
  await pick(page, /Chưa biết/); await next(page);
  await expect(page.locator('.summary')).toContainText(['Chỉ bảo hiểm hồi hương']);
  await open(page, '/result');
  const stop = page.locator('.third').first();
  await expect(stop).toContainText('Bảo hiểm xuất cảnh');
  await expect(stop).not.toContainText('chi phí hồi hương');
  await open(page, '/KR.eps');
  await pick(page, 'Cả hai'); await page.locator('form button[type=submit]').click();
  await open(page, '/result');
  await expect(stop).not.toContainText('Bảo hiểm xuất cảnh');
  await expect(page.locator('main')).toContainText('Đã nhận tiền của lần làm việc này');
  await open(page, '/todo');
  await expect(page.locator('main')).not.toContainText('출국만기보험');
  // Who has yet to leave has been paid nothing: the day decides, whatever was answered before.
  await open(page, '/KR.left');
  await pick(page, 'Sắp rời, đã có ngày'); await fillBoxes(page, /Ngày nào/, ['30', '12', '2026']);
  await page.locator('form button[type=submit]').click();
  await open(page, '/result');
  await expect(page.locator('main')).not.toContainText('Đã nhận tiền của lần làm việc này');
  await open(page, '/check');
  await expect(page.locator('main')).not.toContainText('Cả hai');
});
