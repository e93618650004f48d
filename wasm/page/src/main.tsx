import { render } from 'preact';
import { App, fetchScreens } from './app';
import { soon } from './engine/client';
import { speakAsBefore } from './i18n';
import { startRouting } from './route';
import { answers, startKeeping } from './state/answers';
import { watch } from './state/signal';
import { keepOffline } from './update';
import './style.css';

/** The law of the countries that have been named is fetched while the person is still writing. */
function followCountries(): Promise<unknown> {
  const named = () => {
    const { countries, nationality, residence = 'VN' } = answers.value;
    return [...new Set([...countries, nationality, residence])].filter((code) => code !== 'VN').join(' ');
  };
  let before = named();
  watch(() => {
    if (named() === before) return;
    before = named();
    soon(before).catch(() => undefined);
  });
  return soon(before);
}

async function main(): Promise<void> {
  startRouting();
  startKeeping();
  await speakAsBefore();
  const root = document.getElementById('app') as HTMLElement;
  root.replaceChildren();
  render(<App />, root);
  // What is kept for later must not slow down what is wanted now.
  await Promise.allSettled([followCountries(), fetchScreens()]);
  keepOffline();
}

void main();
