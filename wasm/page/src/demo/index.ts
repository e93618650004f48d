// The people to try the page with: the project's own cases, turned to JSON when the page is built.
type Case = Record<string, unknown>;
const one = (id: string, load: () => Promise<{ default: Case }>) => ({ id, load: async () => (await load()).default });

export const DEMOS = [
  one('P01', () => import('../../../../tests/personas/P01.yaml')),
  one('P02', () => import('../../../../tests/personas/P02.yaml')),
  one('P03', () => import('../../../../tests/personas/P03.yaml')),
  one('P04', () => import('../../../../tests/personas/P04.yaml')),
  one('P05', () => import('../../../../tests/personas/P05.yaml')),
  one('P08', () => import('../../../../tests/personas/P08.yaml')),
  one('P09', () => import('../../../../tests/personas/P09.yaml')),
  one('P10', () => import('../../../../tests/personas/P10.yaml')),
];
