// W-S0: what this is, in four lines; examples; a file kept before.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { DEMOS } from '../demo';
import { foreign } from '../ui/text';
import { type Key, sayDay, t } from '../i18n';
import { go } from '../route';
import { answers, emptyAnswers, replaceAll, started } from '../state/answers';
import { fromCase } from '../state/case';
import { steps } from '../state/flow';
import { today } from '../state/months';
import { OpenFile } from '../ui/open';
import { Fold, Page } from '../ui/parts';
import { keptOffline } from '../update';

declare const __BUILT__: string;
declare const __LAW__: string;

/** The first question without an answer. */
export function firstOpen(): string {
  const all = answers.value;
  const unanswered: Record<string, boolean> = {
    goal: !all.goal && all.rows.length === 0, born: !all.born, sex: !all.sex, residence: !all.residence, countries: all.countries.length === 0,
  };
  return `/${steps(all).find((step) => unanswered[step]) ?? 'check'}`;
}

export function StartBody(): JSX.Element {
  return (
    <>
      <p class="lead">{t('start.lead')}</p>
      <p class="actions">
        <a class="button big" href={started() ? `#${firstOpen()}` : '#/goal'}>{t(started() ? 'start.resume' : 'start.go')}</a>
        <a class="button quiet" href="#/demo">{t('start.demo')}</a>
      </p>
      <ul class="promises">
        <li>{t('start.free')}</li>
        <li>{t('start.private')}</li>
        <li>{t('start.offline')}</li>
        <li>{t('start.estimate')}</li>
      </ul>
    </>
  );
}

export function Start(): JSX.Element {
  return (
    <Page title={t('start.title')}>
      <StartBody />
      {today() < __BUILT__ && <p class="notice" role="status">{t('clock', { day: sayDay(today()) })}</p>}
      <p class="agent">{t('start.agent')}</p>
      <OpenFile />
      <Fold title={t('start.prove')}><p>{t('start.prove.text')}</p></Fold>
      <p class="small" role="status">{keptOffline.value && t('start.kept')}</p>
      <p class="small">{t('start.law', { version: __LAW__, day: sayDay(__BUILT__) })}</p>
    </Page>
  );
}

export function Demo(): JSX.Element {
  const [busy, setBusy] = useState('');
  return (
    <Page title={t('demo.title')} hint={t('demo.lead')} before="/">
      <ul class="links">
        {DEMOS.map(({ id, load }) => (
          <li>
            <button type="button" class="link-card" disabled={busy !== ''} onClick={async () => {
              setBusy(id);
              replaceAll({ ...fromCase(await load(), emptyAnswers()), goal: 'refund' });
              go('/result');
            }}>{foreign(t(`demo.${id}` as Key))}</button>
          </li>
        ))}
      </ul>
    </Page>
  );
}
