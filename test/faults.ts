import type { Page } from 'playwright-core';

/**
 * Adds to a list whatever a page complains of: what it throws, what it refuses by its content security policy, what
 * React finds wrong with it. That an answer of the API was no yes is no fault of the page.
 */
export const listenForFaults = (page: Page, faults: string[]): void => {
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    const isRefusal = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isRefusal) faults.push(message.text());
  });
};
