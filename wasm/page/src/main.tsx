import { render } from 'preact';
import { App, fetchScreens } from './app';
import { ask, soon } from './engine/client';
import { followLanguage, speakAsBefore } from './i18n';
import { startRouting } from './route';
import { answers, startKeeping } from './state/answers';
import { keepOffline } from './update';
import './style.css';

async function main(): Promise<void> {
  startRouting();
  startKeeping();
  followLanguage();
  await speakAsBefore();
  const root = document.getElementById('app') as HTMLElement;
  root.replaceChildren();
  render(<App />, root);
  fetchScreens();
  if (answers.value.countries.length > 0) soon(answers.value.countries);
  // The engine first: what is kept for later must not slow it down.
  await ask('lawbook').catch(() => undefined);
  keepOffline();
}

void main();
