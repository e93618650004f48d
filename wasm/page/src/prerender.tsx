// The start screen as plain HTML in Vietnamese, so that it reads before any script has come.
import { renderToString } from 'preact-render-to-string';
import { Mark } from './app';
import { StartBody } from './screens/start';
import { t } from './i18n';

export const start = (): string => renderToString(
  <>
    <header><div class="bar"><a class="brand" href="#/"><Mark /><span>{t('name')}</span></a></div></header>
    <main id="main" class="page">
      <h1>{t('start.title')}</h1>
      <StartBody />
    </main>
  </>,
);
export const noscript = (): string => t('noscript');
