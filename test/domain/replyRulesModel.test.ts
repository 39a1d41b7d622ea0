import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, plusSeconds } from '#domain/instant.ts';
import type { ReadBack, Reply, SendResult } from '#domain/reply.ts';
import {
  claim,
  currentDelivery,
  expireLease,
  SETTLE_SECONDS,
  settleReadBack,
  settleSend,
} from '#domain/replyRules.ts';
import { approvedReply } from './replies.ts';

/* Two publishers and a watcher over one row that is written only if state and fence are those read. */

const LEASE = 30;
const WORKERS = 2;

/** What the channel really did, and what it answered. */
type Outcome = 'sent' | 'sent_but_lost' | 'lost' | 'limited' | 'not_sent' | 'refused';

type Step =
  | { do: 'claim' | 'settle' | 'crash'; worker: number }
  | { do: 'send'; worker: number; outcome: Outcome; visibleAfter: number }
  | { do: 'expire' }
  | { do: 'readBack'; readable: boolean }
  | { do: 'wait'; seconds: number };

interface Post {
  delivery: number;
  id: string;
  at: Instant;
  visibleAt: Instant;
}

interface World {
  now: Instant;
  row: Reply;
  posts: Post[];
  workers: ({ held: Reply; result?: SendResult } | undefined)[];
}

const newWorld = (): World => ({
  now: '2026-11-02T09:10:00.000Z',
  row: approvedReply(),
  posts: [],
  workers: Array.from({ length: WORKERS }, () => undefined),
});

const index = (reply: Reply): number => reply.deliveries.filter(({ sentId }) => sentId !== undefined).length;

const write = (world: World, from: Reply, to: Reply | undefined): boolean => {
  if (to === undefined || world.row.state !== from.state || world.row.fence !== from.fence) return false;
  for (const [i, { sentId }] of world.row.deliveries.entries())
    if (sentId !== undefined) expect(to.deliveries[i]?.sentId).toBe(sentId);
  expect(to.fence).toBeGreaterThanOrEqual(world.row.fence);
  world.row = to;
  return true;
};

const post = (world: World, visibleAfter: number): Post => {
  const made = {
    delivery: index(world.row),
    id: `post-${world.posts.length}`,
    at: world.now,
    visibleAt: plusSeconds(world.now, visibleAfter),
  };
  world.posts.push(made);
  return made;
};

const answer = (world: World, outcome: Outcome, visibleAfter: number): SendResult => {
  switch (outcome) {
    case 'sent': {
      const { id, at } = post(world, visibleAfter);
      return { kind: 'sent', id, at };
    }
    case 'sent_but_lost':
      post(world, visibleAfter);
      return { kind: 'unknown', reason: 'reset' };
    case 'lost':
      return { kind: 'unknown', reason: 'timeout' };
    case 'limited':
      return { kind: 'limited', until: plusSeconds(world.now, 60) };
    case 'not_sent':
      return { kind: 'not_sent', reason: 'refused connection' };
    case 'refused':
      return { kind: 'refused', code: 'not_summoned', reason: 'Not mentioned.' };
    default:
      return outcome satisfies never;
  }
};

/** A publisher sends only while its lease runs; that is its own duty, not the row's. */
const send = (world: World, step: Extract<Step, { do: 'send' }>): void => {
  const worker = world.workers[step.worker];
  if (worker === undefined || worker.result !== undefined || world.now >= worker.held.leaseUntil!) return;
  expect(world.row).toMatchObject({ state: 'sending', fence: worker.held.fence });
  worker.result = answer(world, step.outcome, step.visibleAfter);
};

const settle = (world: World, number: number): void => {
  const worker = world.workers[number];
  if (worker?.result === undefined) return;
  world.workers[number] = undefined;
  if (write(world, worker.held, settleSend(worker.held, worker.result, world.now))) return;
  const { row } = world;
  if (row.fence === worker.held.fence) write(world, row, settleSend(row, worker.result, world.now));
};

const look = (world: World, readable: boolean): ReadBack => {
  if (!readable) return { kind: 'unreadable', until: plusSeconds(world.now, 60) };
  const seen = world.posts.find(
    ({ delivery, visibleAt }) => delivery === index(world.row) && visibleAt <= world.now,
  );
  return seen === undefined ? { kind: 'absent' } : { kind: 'found', id: seen.id, at: seen.at };
};

const take = (world: World, step: Step): void => {
  switch (step.do) {
    case 'claim': {
      const held = claim(world.row, world.now, LEASE);
      if (held !== undefined) expect(world.row.state).toBe('approved');
      if (held !== undefined && write(world, world.row, held)) world.workers[step.worker] = { held };
      return;
    }
    case 'send':
      send(world, step);
      return;
    case 'settle':
      settle(world, step.worker);
      return;
    case 'crash':
      world.workers[step.worker] = undefined;
      return;
    case 'expire':
      write(world, world.row, expireLease(world.row, world.now));
      return;
    case 'readBack':
      if (world.row.state === 'unknown')
        write(world, world.row, settleReadBack(world.row, look(world, step.readable), world.now));
      return;
    case 'wait':
      world.now = plusSeconds(world.now, step.seconds);
      return;
    default:
      step satisfies never;
  }
};

const check = ({ row, posts }: World): void => {
  for (const [i, { sentId }] of row.deliveries.entries()) {
    const made = posts.filter(({ delivery }) => delivery === i);
    expect(made.length, `delivery ${i} was posted ${made.length} times`).toBeLessThanOrEqual(1);
    if (sentId !== undefined) expect(made.map(({ id }) => id)).toEqual([sentId]);
  }
};

const worker = fc.integer({ min: 0, max: WORKERS - 1 });
const outcome = fc.constantFrom<Outcome[]>('sent', 'sent_but_lost', 'lost', 'limited', 'not_sent');
const visibleAfter = fc.integer({ min: 0, max: SETTLE_SECONDS });
const seconds = fc.integer({ min: 1, max: 90 });

/** One step by itself: how two publishers come to interleave. */
const single: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('claim' as const, 'settle' as const, 'crash' as const), worker }),
  fc.record({ do: fc.constant('send' as const), worker, outcome, visibleAfter }),
  fc.record({ do: fc.constant('expire' as const) }),
  fc.record({ do: fc.constant('readBack' as const), readable: fc.boolean() }),
  fc.record({ do: fc.constant('wait' as const), seconds }),
);

/** A whole attempt, whose publisher may crash or stall before it records; single steps may wake it later. */
const attempt: fc.Arbitrary<Step[]> = fc
  .record({
    worker,
    outcome,
    visibleAfter,
    end: fc.constantFrom<('settle' | 'crash' | 'stall')[]>('settle', 'settle', 'crash', 'stall'),
  })
  .map(({ end, ...sent }) => [
    { do: 'claim', worker: sent.worker },
    { do: 'send', ...sent },
    ...(end === 'stall' ? [] : [{ do: end, worker: sent.worker }]),
  ]);
const repair: fc.Arbitrary<Step[]> = seconds.map((waited) => [
  { do: 'wait', seconds: waited },
  { do: 'expire' },
  { do: 'readBack', readable: true },
]);
const run = (maxLength: number): fc.Arbitrary<Step[]> =>
  fc
    .array(
      fc.oneof(
        single.map((one) => [one]),
        attempt,
        repair,
      ),
      { maxLength },
    )
    .map((scenes) => scenes.flat());

/** What follows when everything works again. */
const calm: Step[] = [
  { do: 'wait', seconds: SETTLE_SECONDS },
  { do: 'expire' },
  { do: 'readBack', readable: true },
  { do: 'wait', seconds: SETTLE_SECONDS },
  { do: 'readBack', readable: true },
  { do: 'claim', worker: 0 },
  { do: 'send', worker: 0, outcome: 'sent', visibleAfter: 0 },
  { do: 'settle', worker: 0 },
];

const play = (steps: Step[]): World => {
  const world = newWorld();
  for (const one of steps) {
    take(world, one);
    check(world);
  }
  return world;
};

describe('publishing through crashes, duplicate workers and lost answers', () => {
  it('posts and records each delivery at most once and sends from no state but approved', () => {
    fc.assert(
      fc.property(run(30), (steps) => {
        play(steps);
      }),
      { numRuns: 1500 },
    );
  });

  it('ends with every delivery posted, or in front of a person, once the faults are over', () => {
    fc.assert(
      fc.property(run(20), (steps) => {
        const { row, posts } = play([...steps, ...calm, ...calm, ...calm]);
        expect(['sent', 'needs_human']).toContain(row.state);
        if (row.state === 'sent') expect(posts).toHaveLength(row.deliveries.length);
        else expect(currentDelivery(row)).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });

  it('does not hear a publisher that wakes up when another already sends the next delivery', () => {
    const { row, posts } = play([
      { do: 'claim', worker: 0 },
      { do: 'send', worker: 0, outcome: 'sent', visibleAfter: 0 },
      { do: 'wait', seconds: LEASE },
      { do: 'expire' },
      { do: 'readBack', readable: true },
      { do: 'claim', worker: 1 },
      { do: 'send', worker: 1, outcome: 'sent', visibleAfter: 0 },
      { do: 'settle', worker: 0 },
      { do: 'settle', worker: 1 },
      ...calm,
    ]);
    expect(row.state).toBe('sent');
    expect(posts).toHaveLength(2);
  });
});
