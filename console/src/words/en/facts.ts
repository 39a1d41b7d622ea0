/* What a fact is called. */

/** The API says these in English itself. */
export const LABEL: Readonly<Record<string, string>> = {};

/** Where a fact is from, where that is no back office. */
export const SOURCE: Readonly<Record<string, string>> = { thread: 'thread' };
