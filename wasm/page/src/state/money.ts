// Amounts as people type them, turned into plain digits. Text in, text out: no figure is computed here.

/** What a short number means when nobody types the zeros: 8,5 is 8.5 million dong, 25 is 250,000 yen. */
const SHORT: Record<string, { below: number; zeros: number }> = {
  VND: { below: 1000, zeros: 6 },
  KRW: { below: 1000, zeros: 4 },
  JPY: { below: 100, zeros: 4 },
};

/** 8.5 with six zeros: 8500000. */
function shift(whole: string, fraction: string, zeros: number): string | undefined {
  const cut = fraction.replace(/0+$/, '');
  if (cut.length > zeros && zeros > 0) return undefined;
  if (zeros === 0) return cut ? `${whole}.${cut}` : whole;
  return (whole + cut.padEnd(zeros, '0')).replace(/^0+(?=\d)/, '');
}

/** Undefined when it is no amount. */
export function readMoney(typed: string, currency: string): string | undefined {
  let text = typed.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
  text = text.replace(/(đồng|vnđ|vnd|₫|won|krw|원|yên|yen|jpy|円|¥|nt\$|twd|元|eur|euro|€|rm|myr|usd|\$|đ)\.?$/u, '').trim();
  // 8tr5 is 8.5 million
  text = text.replace(/^(\d+) ?(?:tr|triệu) ?(\d{1,3})$/u, '$1,$2triệu');
  const match = /^([\d.,' ]+?) ?(triệu|tr|m|nghìn|ngàn|k|만|万|萬)?$/u.exec(text);
  if (!match) return undefined;
  const unit = match[2];
  let digits = (match[1] ?? '').replace(/[' ]/g, '');
  // Marks that stand before three digits, all of one kind, part thousands; one other mark is the decimal one.
  let fraction = '';
  if (/^\d{1,3}([.,]\d{3})+$/.test(digits) && !(unit && /^\d+[.,]\d+$/.test(digits)) && new Set(digits.match(/[.,]/g)).size === 1) {
    digits = digits.replace(/[.,]/g, '');
  } else {
    const parts = /^(\d{1,3}(?:[.,]\d{3})*|\d+)(?:[.,](\d{1,3}))?$/.exec(digits);
    if (!parts) return undefined;
    digits = (parts[1] ?? '').replace(/[.,]/g, '');
    fraction = parts[2] ?? '';
  }
  const zeros = unit === undefined ? 0 : /^(triệu|tr|m)$/u.test(unit) ? 6 : /^(만|万|萬)$/u.test(unit) ? 4 : 3;
  const short = SHORT[currency];
  const more = unit === undefined && short && digits.length <= String(short.below - 1).length && digits !== '0' ? short.zeros : zeros;
  const plain = shift(digits, fraction, more);
  return plain !== undefined && plain.replace('.', '').length <= 15 ? plain : undefined;
}

/** 13427000 → 13.427.000, and 260.78 → 260,78, as the language writes numbers. */
export function groupDigits(value: string, lang: string): string {
  const [whole = '', fraction] = value.split('.');
  const [thousands, decimal] = lang === 'vi' || lang === 'de' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, thousands);
  return fraction ? `${grouped}${decimal}${fraction}` : grouped;
}
