// The screens after the questions, by address: they come while the first questions are read.
import type { JSX } from 'preact';
import { AsOfQuestion, CheckAnswers } from './check';
import { ChoiceScreen } from './choice';
import { CoverScreen } from './cover';
import { ResultScreen } from './result';
import { OfficeScreen, PrintScreen, SaveScreen } from './save';
import { TodoScreen } from './todo';
import { WhatIfScreen } from './what-if';
import { WhyScreen } from './why';

export const SCREENS: Record<string, (at: { id: string }) => JSX.Element> = {
  check: CheckAnswers, asof: AsOfQuestion, result: ResultScreen, choice: ChoiceScreen, why: WhyScreen, todo: TodoScreen, cover: CoverScreen,
  'what-if': WhatIfScreen, save: SaveScreen, office: OfficeScreen, print: PrintScreen,
};
