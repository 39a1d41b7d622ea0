import type { Page } from 'playwright-core';

/** A telephone, and a window of 1280 pixels at 200 %. */
const NARROW = [
  { width: 360, height: 740 },
  { width: 640, height: 450 },
];

/** The page itself, and dialogs, which are laid over it and would only be cut off. */
const OVER = `Math.max(
  document.documentElement.scrollWidth - innerWidth,
  ...[...document.querySelectorAll('[role=dialog] *')].map((one) => {
    const { width, right } = one.getBoundingClientRect();
    return width === 0 ? 0 : Math.floor(right - innerWidth);
  }),
)`;

/** By how many pixels what is shown is wider than a narrow window, for each of them; made narrow without loading anew. */
export const sideways = async (page: Page): Promise<number[]> => {
  const found: number[] = [];
  for (const size of NARROW) {
    await page.setViewportSize(size);
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    found.push(Math.max(0, await page.evaluate<number>(OVER)));
  }
  return found;
};
