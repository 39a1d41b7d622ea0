import type { ProposedAction } from '#domain/action.ts';
import type { Draft } from '#domain/draft.ts';

const filledIn = ({ inputs }: ProposedAction): string =>
  inputs.flatMap(({ name, value }) => (value === undefined ? [] : [`${name}: ${value}`])).join(', ');

const linesOf = ({ state, human, deliveries, findings, actions = [] }: Draft): string[] => [
  `  the desk (${[state, human].filter((word) => word !== undefined).join(', ')}):`,
  ...deliveries.map(({ place, text }) => `    ${place}: ${text}`),
  ...findings.map(({ code, excerpt }) => `    the gate: ${code} “${excerpt}”`),
  ...actions.map((action) => `    proposed: ${action.title} (${filledIn(action)})`),
];

/** Prints each draft once, however often it is looked at. */
export const draftPrinter = (print: (line: string) => void): ((draft: Draft) => void) => {
  const seen = new Set<string>();
  return (draft) => {
    if (seen.has(draft.id)) return;
    seen.add(draft.id);
    for (const line of linesOf(draft)) print(line);
  };
};
