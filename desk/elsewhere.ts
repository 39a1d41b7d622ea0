import type { Head } from '#domain/head.ts';
import type { TableDesk } from './layers.ts';

/**
 * Heads as they are now: that the same person has waited longer elsewhere is left out where they were answered there
 * since. Reads what these heads name and no more, which mostly is nothing.
 */
export const withoutAnswered = async (desk: TableDesk, heads: readonly Head[]): Promise<Head[]> => {
  const known = new Map(heads.map((head) => [head.thread, head]));
  const named = heads.flatMap(({ elsewhere }) => (elsewhere === undefined ? [] : [elsewhere.thread]));
  const missing = named.filter((thread) => !known.has(thread));
  if (missing.length > 0) for (const head of await desk.threads.heads(missing)) known.set(head.thread, head);
  return heads.map((head) => {
    const { elsewhere, ...rest } = head;
    const since = elsewhere && known.get(elsewhere.thread)?.waitingSince;
    return elsewhere === undefined || (since !== undefined && since <= elsewhere.since) ? head : rest;
  });
};
