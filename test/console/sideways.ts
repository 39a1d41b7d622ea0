import type { Page } from 'playwright-core';

/** A telephone, a window of 1280 pixels at 200 %, and a screen. */
const WINDOWS = [
  { width: 360, height: 740 },
  { width: 640, height: 450 },
  { width: 1440, height: 900 },
];

/** The page itself, and dialogs, which are laid over it and would only be cut off. */
const OVER = `Math.max(
  document.documentElement.scrollWidth - innerWidth,
  ...[...document.querySelectorAll('[role=dialog] *')].map((one) => {
    const { width, right } = one.getBoundingClientRect();
    return width === 0 ? 0 : Math.floor(right - innerWidth);
  }),
)`;

/** By how many pixels what is shown is wider than its window, for each of these, without loading it anew. */
export const sideways = async (page: Page): Promise<number[]> => {
  const found: number[] = [];
  for (const size of WINDOWS) {
    await page.setViewportSize(size);
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    found.push(Math.max(0, await page.evaluate<number>(OVER)));
  }
  return found;
};
