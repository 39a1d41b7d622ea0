import { PHASES } from '#domain/caseStatus.ts';
import type { Draft } from '#domain/draft.ts';
import type { Head } from '#domain/head.ts';
import type { Instant } from '#domain/instant.ts';
import type { Reply } from '#domain/reply.ts';
import { pausedAnew } from '#domain/sla/clocks.ts';
import type { Promised } from '#domain/sla/promise.ts';
import { nextRecheck, type Owed, owedAfter, type Said } from '#domain/sla/promising.ts';
import type { ServiceLevels } from '#domain/sla/serviceLevels.ts';
import { threadName } from '#domain/thread.ts';
import type { TableDesk } from '../layers.ts';
import type { HeadChange } from '../ports/threads.ts';

/** What was said, and what follows from it in the thread in which it was promised. */
export interface SaidHere {
  said: Said;
  levels: ServiceLevels;
  owed(before: readonly Promised[]): Owed;
  recheck(promises: readonly Promised[]): Head['recheck'];
}

export const saidIn = async (desk: TableDesk, reply: Reply, draft: Draft): Promise<SaidHere> => {
  const { brand: id } = threadName(reply.thread);
  const [brand, levels] = await Promise.all([desk.brands.get(id), desk.serviceLevels.of(id)]);
  const now = desk.clock.now();
  const said: Said = {
    reply: reply.id,
    at: reply.deliveries.at(-1)?.sentAt ?? now,
    ...(reply.askedAt && { askedAt: reply.askedAt }),
    owner: reply.by.name,
    draft,
  };
  return {
    ...{ said, levels },
    owed: (before) => owedAfter(before, said, levels, brand),
    recheck: (promises) => recheckOf(draft, promises, now),
  };
};

/** The case that was told of is watched from now on, as long as something can still happen to it. */
const recheckOf = (
  { case: of, facts }: Draft,
  promises: readonly Promised[],
  now: Instant,
): Head['recheck'] => {
  const phase = facts.find(({ id }) => id === 'case.phase')?.value;
  if (of === undefined || phase?.kind !== 'code') return undefined;
  const known = PHASES.find((one) => one === phase.code);
  const at = known && nextRecheck(known, promises, now);
  return known === undefined || at === undefined ? undefined : { at, phase: known };
};

/** Once we have asked the customer for something it is their turn, until they write (docs/rules.md C18 to C20). */
export const restedBy = (head: Head, { at }: Said, { asks }: Draft): HeadChange => {
  if (asks.length === 0) return {};
  const { waitingSince } = head;
  const hasSpoken = waitingSince !== undefined && waitingSince > at;
  return {
    ...pausedAnew(head, { state: 'on_customer', from: at }),
    ...(hasSpoken && { spokeAt: waitingSince }),
  };
};
