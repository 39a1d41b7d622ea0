import axe from 'axe-core';
import type { Page } from 'playwright-core';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Found {
  id: string;
  help: string;
  nodes: { target: unknown[]; failureSummary?: string }[];
}

const lineOf = ({ id, help, nodes: [first, ...more] }: Found): string =>
  [
    `${id}: ${help}`,
    `at ${first?.target.join(' ') ?? 'the page'}${more.length > 0 ? ` and ${more.length} more` : ''}`,
    first?.failureSummary?.replace(/\s+/g, ' ') ?? '',
  ].join(' | ');

/** What of WCAG 2.2 AA a page breaks as it stands now, as far as a machine can tell: one line a rule, with its first place. */
export const violations = async (page: Page): Promise<string[]> => {
  // Not by a script element, which the page's own policy would refuse.
  await page.evaluate(axe.source);
  const found = await page.evaluate(async (tags): Promise<Found[]> => {
    type Run = (context: unknown, options: object) => Promise<{ violations: Found[] }>;
    const { axe: injected, document } = globalThis as unknown as { axe: { run: Run }; document: unknown };
    const result = await injected.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    });
    return result.violations;
  }, WCAG_22_AA);
  return found.map(lineOf);
};
