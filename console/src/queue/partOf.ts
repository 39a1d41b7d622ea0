import type { ThreadId } from '#domain/thread.ts';

const PARTS = 256;

/** In which part of a queue a thread stands: as `domain/queueParts.ts` has it, to which a test holds it. */
export const partOf = (thread: ThreadId): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < thread.length; at += 1)
    hash = Math.imul(hash ^ thread.charCodeAt(at), 0x01000193) >>> 0;
  return (((hash >>> 16) ^ hash) >>> 0) % PARTS;
};
