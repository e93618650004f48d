// Which screen the address names, and what stands around every screen.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LANGUAGES, type Language, lang, speak, t } from './i18n';
import { route } from './route';
import { applyUpdate, updateReady } from './update';
import {
  BornQuestion, CountriesQuestion, GoalQuestion, NationalityQuestion, ResidenceQuestion, SexQuestion,
} from './screens/questions';
import { Demo, Start } from './screens/start';
import { useAnswer } from './state/ask';
import { watch } from './state/signal';
import { Loaded, Page } from './ui/parts';

const SCREENS: Record<string, () => JSX.Element> = {
  '': Start, demo: Demo, goal: GoalQuestion, born: BornQuestion, sex: SexQuestion, nationality: NationalityQuestion,
  residence: ResidenceQuestion, countries: CountriesQuestion,
};

interface Screens {
  screen: (address: string) => JSX.Element | undefined;
}
interface Place {
  /** The addresses that begin so. */
  owns: RegExp;
  load: () => Promise<Screens>;
  here?: Screens;
}
/** Screens that come after the first ones, in the order in which they are wanted. Another bench is another line. */
const PLACES: Place[] = [
  { owns: /^(?:[A-Z]{2}\.|(?:event|plan)$)/, load: () => import('./screens/life') },
  { owns: /^(?:check|asof|result|choice|todo|cover|what-if)$|^why\//, load: () => import('./screens/answers') },
  { owns: /^(?:save|office|print)$/, load: () => import('./screens/papers') },
];

/** Fetched early, so that nobody waits for them. */
export async function fetchScreens(): Promise<void> {
  for (const place of PLACES) place.here = await place.load();
}

function Later({ place, address }: { place: Place; address: string }): JSX.Element {
  const [early] = useState(place.here);
  const load = useAnswer(place.load, address);
  const screens = early ?? (load.state === 'here' ? load.value : undefined);
  if (screens) return screens.screen(address) ?? <Start />;
  return <Page title={t('name')} before="/"><Loaded load={load}>{() => null}</Loaded></Page>;
}

function Screen({ path }: { path: string }): JSX.Element {
  const address = path.replace(/^\//, '');
  const Known = SCREENS[address] ?? Start;
  const place = PLACES.find(({ owns }) => owns.test(address));
  return place ? <Later place={place} address={address} /> : <Known />;
}

/** Browsers inside other apps forget, and may neither print nor save. */
const APPS: [RegExp, string][] = [
  [/\bZalo/i, 'Zalo'], [/FBAN|FBAV|FB_IAB|\bMessenger/, 'Facebook'], [/\bInstagram/, 'Instagram'], [/\bLine\//, 'LINE'], [/KAKAOTALK/i, 'KakaoTalk'],
  [/musical_ly|BytedanceWebview|TikTok/i, 'TikTok'], [/MicroMessenger/i, 'WeChat'], [/; wv\)/, 'WebView'],
];
const inApp = (): string | undefined => APPS.find(([mark]) => mark.test(navigator.userAgent))?.[1];

/** Android hands such an address to Chrome. */
const chromeAddress = (): string => `intent://${location.host}${location.pathname}#Intent;scheme=${location.protocol.slice(0, -1)};package=com.android.chrome;end`;

function Around(): JSX.Element {
  const [copied, setCopied] = useState(false);
  const app = inApp();
  return (
    <>
      {updateReady.value && (
        <p class="update" role="status">{t('update')} {t('update.keep')} <button type="button" class="button" onClick={applyUpdate}>{t('update.now')}</button></p>
      )}
      {app && (
        <p class="update">{t('inapp', { app })} {/Android/.test(navigator.userAgent) && <a class="button" href={chromeAddress()}>{t('inapp.open')}</a>} <button type="button" class="button quiet" onClick={async () => {
          await navigator.clipboard?.writeText(location.href.replace(/#.*/, '')).catch(() => undefined);
          setCopied(true);
        }}>{t(copied ? 'inapp.copied' : 'inapp.copy')}</button></p>
      )}
    </>
  );
}

export const Mark = (): JSX.Element => (
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path d="M3 25a13 13 0 0 1 26 0" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" />
    <path d="M10 25a6 6 0 0 1 12 0" fill="none" stroke="#d9822b" stroke-width="4" stroke-linecap="round" />
  </svg>
);

function Header(): JSX.Element {
  const draft = t('lang.draft');
  return (
    <header class="no-print">
      <div class="bar">
        <a class="brand" href="#/"><Mark /><span>{t('name')}</span><span class="hidden"> – {t('home')}</span></a>
        <label class="lang"><span class="hidden">{t('lang')}</span>
          <select value={lang.value} onChange={(event) => void speak(event.currentTarget.value as Language).catch(() => undefined)}>
            {LANGUAGES.map(({ code, name }) => <option value={code} lang={code}>{name}</option>)}
          </select>
        </label>
      </div>
      <Around />
      {draft && <p class="draft">{draft}</p>}
    </header>
  );
}

export function App(): JSX.Element {
  const [, draw] = useState(0);
  useEffect(() => watch(() => draw((times) => times + 1)), []);
  const path = route.value;
  return (
    <>
      <a class="skip" href="#main" onClick={(event) => { event.preventDefault(); document.querySelector<HTMLElement>('h1')?.focus(); }}>{t('skip')}</a>
      <Header />
      <Screen key={path} path={path} />
      <footer class="no-print"><p><a href="#/save">{t('save.title')}</a> · <a href="#/">{t('home')}</a></p></footer>
    </>
  );
}
