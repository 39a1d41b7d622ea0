import { describe, expect, it } from 'vitest';
import { plusSeconds } from '#domain/instant.ts';
import type { Reply, ReplyState, SendResult } from '#domain/reply.ts';
import {
  checkAt,
  claim,
  currentDelivery,
  expireLease,
  giveBack,
  MAX_ROUNDS,
  needsHuman,
  RETRY_SECONDS,
  SETTLE_SECONDS,
  settleReadBack,
  settleSend,
} from '#domain/replyRules.ts';
import { approvedReply } from './replies.ts';

const NOW = '2026-11-02T09:10:00.000Z';
const soon = (seconds: number): string => plusSeconds(NOW, seconds);

const sending = (change: Partial<Reply> = {}): Reply => ({ ...claim(approvedReply(), NOW, 30)!, ...change });
const unknown = (change: Partial<Reply> = {}): Reply => ({
  ...settleSend(sending(), { kind: 'unknown', reason: 'timeout' }, NOW),
  ...change,
});
const sentFirst = (): Reply => settleSend(sending(), { kind: 'sent', id: '9001', at: NOW }, NOW);

const STATES: ReplyState[] = ['approved', 'sending', 'unknown', 'sent', 'needs_human', 'refused', 'returned'];

describe('a claim', () => {
  it('takes an approved reply with a new fence and a lease', () => {
    expect(claim(approvedReply(), NOW, 30)).toMatchObject({
      state: 'sending',
      fence: 1,
      leaseUntil: soon(30),
    });
  });

  it('waits until the time before which nothing may be sent', () => {
    const limited = approvedReply({ notBefore: soon(1) });
    expect(claim(limited, NOW, 30)).toBeUndefined();
    expect(claim(limited, soon(1), 30)).toMatchObject({ state: 'sending' });
    expect(claim(limited, soon(1), 30)).not.toHaveProperty('notBefore');
  });

  it.each(STATES.filter((state) => state !== 'approved'))('never takes a reply that is %s', (state) => {
    expect(claim(approvedReply({ state }), NOW, 30)).toBeUndefined();
  });
});

describe('a send', () => {
  it('moves on to the next delivery when the first is out', () => {
    const reply = sentFirst();
    expect(reply).toMatchObject({ state: 'approved', fence: 1 });
    expect(reply.deliveries[0]).toMatchObject({ sentId: '9001', sentAt: NOW });
    expect(currentDelivery(reply)).toBe(reply.deliveries[1]);
  });

  it('is done when the last delivery is out', () => {
    const last = settleSend(claim(sentFirst(), NOW, 30)!, { kind: 'sent', id: '9002', at: NOW }, NOW);
    expect(last.state).toBe('sent');
    expect(currentDelivery(last)).toBeUndefined();
  });

  it('keeps the reason when the channel will never take it', () => {
    const refused = settleSend(
      sending(),
      { kind: 'refused', code: 'not_summoned', reason: 'Not mentioned.' },
      NOW,
    );
    expect(refused).toMatchObject({ state: 'refused', code: 'not_summoned', reason: 'Not mentioned.' });
  });

  it.each<[SendResult, string]>([
    [{ kind: 'limited', until: soon(600) }, soon(600)],
    [{ kind: 'limited', until: soon(-5) }, soon(RETRY_SECONDS)],
    [{ kind: 'not_sent', reason: 'refused connection' }, soon(RETRY_SECONDS)],
  ])('that certainly did not happen may be tried again: %o', (result, notBefore) => {
    expect(settleSend(sending(), result, NOW)).toMatchObject({ state: 'approved', notBefore });
  });

  it('of unknown outcome is never simply tried again', () => {
    expect(unknown()).toMatchObject({ state: 'unknown', unknownSince: NOW });
    expect(unknown()).not.toHaveProperty('leaseUntil');
  });

  it('counts even if its result comes after the lease was found expired', () => {
    const late = expireLease(sending(), soon(30))!;
    expect(settleSend(late, { kind: 'sent', id: '9001', at: NOW }, soon(31)).deliveries[0]?.sentId).toBe(
      '9001',
    );
  });

  it.each(STATES.filter((state) => state !== 'sending' && state !== 'unknown'))(
    'changes nothing on a reply that is %s',
    (state) => {
      const reply = approvedReply({ state });
      expect(settleSend(reply, { kind: 'sent', id: '9001', at: NOW }, NOW)).toBe(reply);
    },
  );
});

describe('a lease', () => {
  it('that ran out leaves the outcome unknown', () => {
    expect(expireLease(sending(), soon(30))).toMatchObject({ state: 'unknown', unknownSince: soon(30) });
  });

  it('that still runs is left alone', () => {
    expect(expireLease(sending(), soon(29))).toBeUndefined();
  });
});

describe('reading the channel back', () => {
  it.each(['sending', 'unknown', 'needs_human'] as const)(
    'settles a reply that is %s when the post is found',
    (state) => {
      const found = settleReadBack(sending({ state }), { kind: 'found', id: '9001', at: NOW }, soon(5));
      expect(found.deliveries[0]).toMatchObject({ sentId: '9001', sentAt: NOW });
      expect(found.state).toBe('approved');
    },
  );

  it('proves nothing by an absence before the settle time', () => {
    const early = settleReadBack(unknown(), { kind: 'absent' }, soon(SETTLE_SECONDS - 1));
    expect(early).toMatchObject({ state: 'unknown', notBefore: soon(SETTLE_SECONDS) });
  });

  it('allows a new attempt after the settle time', () => {
    const settled = settleReadBack(unknown(), { kind: 'absent' }, soon(SETTLE_SECONDS));
    expect(settled).toMatchObject({ state: 'approved', fence: 1 });
    expect(claim(settled, soon(SETTLE_SECONDS), 30)).toMatchObject({ fence: 2 });
  });

  it('is put off while the channel cannot be read', () => {
    const later = settleReadBack(unknown(), { kind: 'unreadable', until: soon(900) }, soon(120));
    expect(later).toMatchObject({ state: 'unknown', notBefore: soon(900), unknownSince: NOW });
  });

  it('is left to a person when the outcome stayed open too often', () => {
    let reply = unknown();
    for (let round = 1; round < MAX_ROUNDS; round += 1) {
      expect(needsHuman(reply)).toBe(false);
      reply = settleReadBack(reply, { kind: 'unreadable', until: soon(round * 900) }, soon(round * 900 - 1));
    }
    expect(reply).toMatchObject({ state: 'needs_human', code: 'outcome_unknown' });
  });

  it('begins to count anew with the next delivery', () => {
    expect(settleReadBack(unknown(), { kind: 'found', id: '9001', at: NOW }, NOW)).not.toHaveProperty(
      'rounds',
    );
  });

  it('changes nothing on a reply that nobody has sent', () => {
    const reply = approvedReply();
    expect(settleReadBack(reply, { kind: 'found', id: '9001', at: NOW }, NOW)).toBe(reply);
  });
});

describe('giving back', () => {
  it('tells the agent why a reply did not go out', () => {
    expect(giveBack(approvedReply(), 'customer_wrote', 'The customer wrote again.')).toMatchObject({
      state: 'returned',
      code: 'customer_wrote',
    });
  });

  it.each(STATES.filter((state) => state !== 'approved' && state !== 'sending'))(
    'is too late for a reply that is %s',
    (state) => {
      expect(giveBack(approvedReply({ state }), 'fact_moved', 'The bag moved.')).toBeUndefined();
    },
  );
});

describe('the time to look again', () => {
  it.each([
    ['an approved reply is at once', approvedReply(), approvedReply().approvedAt],
    ['a limited reply is the end of the limit', approvedReply({ notBefore: soon(600) }), soon(600)],
    ['a reply being sent is the end of its lease', sending(), soon(30)],
    ['an unknown reply is the settle time', unknown(), soon(SETTLE_SECONDS)],
    ['an unreadable reply is when it can be read', unknown({ notBefore: soon(900) }), soon(900)],
    ['a finished reply is its approval', approvedReply({ state: 'refused' }), approvedReply().approvedAt],
  ])('for %s', (_, reply, expected) => {
    expect(checkAt(reply)).toBe(expected);
  });
});
