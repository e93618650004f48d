// Going on with what was kept: a file, or a life kept on this device.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { sayDay, t } from '../i18n';
import { go } from '../route';
import { replaceAll } from '../state/answers';
import { type Kept, keptHere, openText } from '../state/keep';

export function OpenFile(): JSX.Element {
  const [fault, setFault] = useState<string>();
  const [kept, setKept] = useState<Kept[]>([]);
  useEffect(() => void keptHere().then(setKept), []);
  return (
    <div class="open">
      <label class="button quiet file">
        {t('start.open')}
        <input type="file" accept=".json,application/json" aria-describedby={fault ? 'open-fault' : undefined} onChange={async (event) => {
          const file = event.currentTarget.files?.[0];
          if (!file) return;
          if (openText(await file.text())) go('/check');
          else setFault(t('save.open.bad'));
        }} />
      </label>
      {kept.map(({ on, answers }) => (
        <button type="button" class="button quiet" onClick={() => { replaceAll(answers); go('/check'); }}>
          {t('save.device.load')} ({[answers.born && `${t('check.born')}: ${sayDay(answers.born)}`, sayDay(on)].filter(Boolean).join('; ')})
        </button>
      ))}
      {fault && <p class="fault" id="open-fault" role="alert">{fault}</p>}
    </div>
  );
}
