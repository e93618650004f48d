// The screens after the questions, by address.
import { h, type JSX } from 'preact';
import { AsOfQuestion, CheckAnswers } from './check';
import { ChoiceScreen } from './choice';
import { CoverScreen } from './cover';
import { ResultScreen } from './result';
import { TodoScreen } from './todo';
import { WhatIfScreen } from './what-if';
import { WhyScreen } from './why';

const PLAIN: Record<string, () => JSX.Element> = {
  check: CheckAnswers, asof: AsOfQuestion, result: ResultScreen, choice: ChoiceScreen, todo: TodoScreen, cover: CoverScreen, 'what-if': WhatIfScreen,
};

export function screen(address: string): JSX.Element | undefined {
  const [name = '', id] = address.split('/');
  const known = PLAIN[name];
  if (known) return h(known, {});
  return id === undefined ? undefined : h(WhyScreen, { id });
}
