/** Longer than the API takes for any answer: its gateway gives up after 30 seconds. */
const MOST_MS = 35_000;

/** Ends a request that nobody answers, which would hold up all that waits for it. */
export const patience = (): AbortSignal => AbortSignal.timeout(MOST_MS);
