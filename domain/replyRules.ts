import { type Instant, plusSeconds } from './instant.ts';
import type { Agent, Delivery, ReadBack, Reply, SendResult } from './reply.ts';

/*
 * Publishing once, as transitions of the outbox row (docs/rules.md, publishing once). Each takes the row as it was read and
 * gives the row to write on condition that state and fence are still those read.
 */

/** Channels are eventually consistent: before this, "absent" proves nothing. */
export const SETTLE_SECONDS = 120;
/** After a send that certainly did not happen, or a limit whose end has already passed. */
export const RETRY_SECONDS = 15;
/** So many times an outcome may stay open before a person decides. */
export const MAX_ROUNDS = 5;

/** The delivery the reply's state speaks of; undefined once all are out. */
export const currentDelivery = (reply: Reply): Delivery | undefined =>
  reply.deliveries.find((delivery) => delivery.sentId === undefined);

/** Takes the reply for sending; undefined when it is not there to be taken. The one way into `sending`. */
export const claim = (reply: Reply, now: Instant, leaseSeconds: number): Reply | undefined => {
  if (reply.state !== 'approved' || currentDelivery(reply) === undefined) return undefined;
  if (reply.notBefore !== undefined && now < reply.notBefore) return undefined;
  return {
    ...untimed(reply),
    state: 'sending',
    fence: reply.fence + 1,
    leaseUntil: plusSeconds(now, leaseSeconds),
  };
};

/**
 * Records what a send came to. A result may come late, when the lease was already found expired; while the fence is
 * still the one it was sent under it is as good as any. In every other state it changes nothing.
 */
export const settleSend = (reply: Reply, result: SendResult, now: Instant): Reply => {
  if (reply.state !== 'sending' && reply.state !== 'unknown') return reply;
  switch (result.kind) {
    case 'sent':
      return delivered(reply, { id: result.id, at: result.at ?? now });
    case 'refused':
      return { ...untimed(reply), state: 'refused', code: result.code, reason: result.reason };
    case 'limited':
      return approvedFrom(reply, notPast(result.until, now));
    case 'not_sent':
      return approvedFrom(reply, plusSeconds(now, RETRY_SECONDS));
    case 'unknown':
      return reply.state === 'sending' ? leftUnknown(reply, now) : reply;
    default:
      return result satisfies never;
  }
};

/** A publisher that vanished may have sent: whoever finds its lease over leaves `unknown`, never `approved`. */
export const expireLease = (reply: Reply, now: Instant): Reply | undefined =>
  reply.state === 'sending' && (reply.leaseUntil === undefined || reply.leaseUntil <= now)
    ? leftUnknown(reply, now)
    : undefined;

/**
 * Records what reading the channel back showed, `now` being the time it was read. A post that is found settles every
 * reply whose outcome is open, even one left to a person; the other answers count in `unknown` alone.
 */
export const settleReadBack = (reply: Reply, found: ReadBack, now: Instant): Reply => {
  const { state } = reply;
  if (found.kind === 'found')
    return state === 'sending' || state === 'unknown' || state === 'needs_human'
      ? delivered(reply, found)
      : reply;
  if (state !== 'unknown') return reply;
  switch (found.kind) {
    case 'absent': {
      const settled = settleAt(reply, now);
      return now < settled ? { ...reply, notBefore: settled } : approvedFrom(reply);
    }
    case 'unreadable':
      return anotherRound({ ...reply, notBefore: notPast(found.until, now) });
    case 'untold':
      return leftToPerson(reply);
    default:
      return found satisfies never;
  }
};

/** A lead read what an agent proposed: it goes out like any approved reply. */
export const approveSecond = (reply: Reply, by: Agent, at: Instant, sendsAt: Instant | undefined): Reply => ({
  ...untimed(reply),
  state: 'approved',
  approvedAt: at,
  second: { why: reply.second?.why ?? [], by, at },
  ...(sendsAt && { sendsAt }),
});

/** An agent changed their mind: undefined once any of it was, or may have been, sent. */
export const takeBack = (reply: Reply, reason: string): Reply | undefined =>
  (reply.state === 'approved' || reply.state === 'proposed') &&
  reply.deliveries.every(({ sentId }) => sentId === undefined)
    ? { ...untimed(reply), state: 'returned', code: 'undone', reason }
    : undefined;

/** Gives the reply back to the agent: only what nobody has begun to send, or what its publisher has not sent yet. */
export const giveBack = (reply: Reply, code: string, reason: string): Reply | undefined =>
  reply.state === 'proposed' || reply.state === 'approved' || reply.state === 'sending'
    ? { ...untimed(reply), state: 'returned', code, reason }
    : undefined;

/** When a worker must look at it; for a reply that no worker moves on, the moment of its approval. */
export const checkAt = (reply: Reply): Instant => {
  switch (reply.state) {
    case 'approved':
      return reply.notBefore ?? reply.approvedAt;
    case 'sending':
      return reply.leaseUntil ?? reply.approvedAt;
    case 'unknown':
      return reply.notBefore ?? settleAt(reply, reply.approvedAt);
    case 'proposed':
    case 'sent':
    case 'needs_human':
    case 'refused':
    case 'returned':
      return reply.approvedAt;
    default:
      return reply.state satisfies never;
  }
};

/** The outcome stayed open too often for a machine to try again. */
export const needsHuman = (reply: Reply): boolean => (reply.rounds ?? 0) >= MAX_ROUNDS;

const settleAt = (reply: Reply, otherwise: Instant): Instant =>
  plusSeconds(reply.unknownSince ?? otherwise, SETTLE_SECONDS);

/** A channel may name a reset that is over: obeying it would be a loop without a pause. */
const notPast = (until: Instant, now: Instant): Instant =>
  until > now ? until : plusSeconds(now, RETRY_SECONDS);

const delivered = (reply: Reply, { id, at }: { id: string; at: Instant }): Reply => {
  const current = currentDelivery(reply);
  const deliveries = reply.deliveries.map((delivery) =>
    delivery === current ? { ...delivery, sentId: id, sentAt: at } : delivery,
  );
  const { rounds, code, reason, ...rest } = untimed(reply);
  const done = deliveries.every((delivery) => delivery.sentId !== undefined);
  return { ...rest, deliveries, state: done ? 'sent' : 'approved' };
};

const approvedFrom = (reply: Reply, notBefore?: Instant): Reply => ({
  ...untimed(reply),
  state: 'approved',
  ...(notBefore === undefined ? {} : { notBefore }),
});

const leftUnknown = (reply: Reply, now: Instant): Reply =>
  anotherRound({ ...untimed(reply), state: 'unknown', unknownSince: now });

const anotherRound = (reply: Reply): Reply => {
  const tried = { ...reply, rounds: (reply.rounds ?? 0) + 1 };
  return needsHuman(tried) ? leftToPerson(tried) : tried;
};

const leftToPerson = (reply: Reply): Reply => ({
  ...untimed(reply),
  state: 'needs_human',
  code: 'outcome_unknown',
  reason: 'The channel does not tell whether this was sent. Please look there before anything is sent again.',
});

const untimed = (reply: Reply): Reply => {
  const { leaseUntil, notBefore, unknownSince, ...rest } = reply;
  return rest;
};
