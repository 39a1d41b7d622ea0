import type { ThreadId } from './thread.ts';

/** In how many parts a queue is told, each again only when something of it changed. */
export const PARTS = 256;

/** In which part a thread stands, from 0: the desk and the page count it alike (FNV-1a, 32 bits). */
export const partOf = (thread: ThreadId): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < thread.length; at += 1)
    hash = Math.imul(hash ^ thread.charCodeAt(at), 0x01000193) >>> 0;
  // The low bits of this hash alone repeat themselves for ids that differ in their last digits.
  return (((hash >>> 16) ^ hash) >>> 0) % PARTS;
};
