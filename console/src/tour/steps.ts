import type { Right } from '#domain/roles.ts';
import type { TOUR } from './words.ts';

type Step = keyof typeof TOUR.steps;

const NEEDS: readonly { step: Step; rights: readonly Right[] }[] = [
  { step: 'queue', rights: [] },
  { step: 'draft', rights: [] },
  { step: 'approve', rights: ['answer'] },
  { step: 'promises', rights: ['answer'] },
  { step: 'pages', rights: ['report', 'settings'] },
];

/** What there is to show to somebody with these rights. */
export const stepsFor = (may: (right: Right) => boolean): Step[] =>
  NEEDS.filter(({ rights }) => rights.every(may)).map(({ step }) => step);
