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

interface Rules {
  type: 'tag' | 'rule';
  values: string[];
}

const run = async (page: Page, rules: Rules): Promise<string[]> => {
  // Not by a script element, which the page's own policy would refuse.
  if (await page.evaluate("!('axe' in globalThis)")) await page.evaluate(axe.source);
  const found = await page.evaluate(async (runOnly): Promise<Found[]> => {
    type Run = (context: unknown, options: object) => Promise<{ violations: Found[] }>;
    const { axe: injected, document } = globalThis as unknown as { axe: { run: Run }; document: unknown };
    const result = await injected.run(document, { runOnly, resultTypes: ['violations'] });
    return result.violations;
  }, rules);
  return found.map(lineOf);
};

/** What of WCAG 2.2 AA a page breaks as it stands now, as far as a machine can tell: one line a rule, with its first place. */
export const violations = (page: Page): Promise<string[]> => run(page, { type: 'tag', values: WCAG_22_AA });

/** Of the rules, those that look at colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * As `violations` of a page that is shown in the light, and then, without loading it again, in the dark: there by the
 * rules that look at colours, since nothing else of a page depends on them.
 */
export const violationsInBothThemes = async (page: Page): Promise<string[]> => {
  const light = await violations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('.awsui-dark-mode').first().waitFor({ state: 'attached' });
  const dark = await run(page, { type: 'rule', values: OF_COLOURS });
  return [...light, ...dark.map((line) => `in the dark: ${line}`)];
};
