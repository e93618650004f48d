// W-S15: keep, share, forget.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { countryName, hear, sayDay, sayMonth, t } from '../i18n';
import { asOf } from '../state/answers';
import { download, fileText, forgetAll, keepHere } from '../state/keep';
import { today } from '../state/months';
import { isContribution, pairs } from '../state/ask';
import { OpenFile } from '../ui/open';
import { Page } from '../ui/parts';
import { sayAmount, sayPer } from '../ui/text';
import { useOutcome } from './outcome';

declare const __ONE_FILE__: boolean;

export function SaveScreen(): JSX.Element {
  const load = useOutcome();
  const [told, setTold] = useState<string>();
  const [sure, setSure] = useState(false);

  function summary(): string {
    if (load.state !== 'here') return '';
    const lines = pairs(load.value.go).filter(({ low }) => !isContribution(low)).map(({ low, high }) => {
      const amount = low.amount && sayAmount(low.amount, high.amount);
      return `• ${countryName(low.country)}: ${amount ? `${hear(low.label)}: ${amount} ${sayPer(low.amount)}${low.from ? `, ${t('from.month', { month: sayMonth(low.from) })}` : ''}. ${t(`status.${low.status}`)}` : hear(low.headline)}`;
    });
    return [t('result.title'), t('result.asof', { day: sayDay(asOf()) }), ...lines, t('about')].join('\n');
  }

  return (
    <Page title={t('save.title')} before="/result">
      <ul class="links">
        <li><a class="link-card" href="#/print">{t('save.print')}<small>{t('save.print.hint')}</small></a></li>
        <li><a class="link-card" href="#/office">{t('save.office')}</a></li>
        <li><button type="button" class="link-card" disabled={load.state !== 'here'} onClick={async () => {
          const text = summary();
          if (typeof navigator.share === 'function' && navigator.canShare?.({ text })) await navigator.share({ text }).catch(() => undefined);
          else await navigator.clipboard?.writeText(text).catch(() => undefined);
          setTold(t('save.share.done'));
        }}>{t('save.share')}<small>{t('save.share.hint')}</small></button></li>
        <li><button type="button" class="link-card" onClick={() => download(`huong-${asOf()}.json`, fileText(), 'application/json')}>{t('save.file')}<small>{t('save.file.hint')}</small></button></li>
        {!__ONE_FILE__ && <li><a class="link-card" href="./huong.html" download="huong.html">{t('save.usb')}<small>{t('save.usb.hint')}</small></a></li>}
        <li><button type="button" class="link-card" onClick={async () => {
          await keepHere(today());
          setTold(t('save.device.done', { day: sayDay(today()) }));
        }}>{t('save.device')}<small>{t('save.device.hint')}</small></button></li>
      </ul>
      <OpenFile />
      {sure ? (
        <div class="card" role="alertdialog" aria-labelledby="sure">
          <p id="sure">{t('save.forget.sure')}</p>
          <p class="actions">
            <button type="button" class="button danger" onClick={async () => { await forgetAll(); setSure(false); setTold(t('save.forget.done')); }}>{t('save.forget')}</button>
            <button type="button" class="button quiet" onClick={() => setSure(false)}>{t('cancel')}</button>
          </p>
        </div>
      ) : (
        <p><button type="button" class="button quiet" onClick={() => setSure(true)}>{t('save.forget')}</button></p>
      )}
      <p class="told" role="status">{told}</p>
    </Page>
  );
}
