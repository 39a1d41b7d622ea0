import type { Instant } from '#domain/instant.ts';
import type { Promised } from '#domain/sla/promise.ts';

/** A next message that was promised in a reply. */
export const nextMessage = (by: Instant, madeAt: Instant, owner = 'Anna Bell'): Promised => ({
  id: 'rpl_0/update',
  kind: 'update',
  source: 'reply',
  by,
  madeAt,
  owner,
});
