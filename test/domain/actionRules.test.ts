import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, ActOutcome, ActReadBack } from '#domain/action.ts';
import { checkAt, claim, expireLease, settle, settleReadBack } from '#domain/actionRules.ts';
import type { CaseStatus } from '#domain/caseStatus.ts';
import { type Instant, plusSeconds } from '#domain/instant.ts';

const NOW: Instant = '2026-11-02T09:00:00.000Z';
const result = { status: {} as CaseStatus };

const ACTION: Action = {
  id: 'act_1',
  thread: 'zarnitsa:x:d.1',
  draftId: 'drf_1',
  backoffice: 'tickets',
  name: 'create_ticket',
  kind: 'create_ticket',
  title: 'Create a trouble ticket',
  inputs: {},
  by: { id: 'anna', name: 'Anna Bell', initials: 'AB' },
  approvedAt: NOW,
  state: 'approved',
  fence: 0,
};

const running = claim(ACTION, NOW, 40) ?? ACTION;
const unknown = settle(running, { kind: 'unknown', reason: 'time-out' }, NOW);

describe('an approved action', () => {
  it('is claimed by one worker at a time', () => {
    expect(running).toMatchObject({ state: 'running', fence: 1, leaseUntil: plusSeconds(NOW, 40) });
    expect(claim(running, NOW, 40)).toBeUndefined();
  });

  it('is looked for before it is tried again when nobody knows whether it was done', () => {
    expect(unknown).toMatchObject({ state: 'unknown', notBefore: plusSeconds(NOW, 60) });
    expect(claim(unknown, plusSeconds(NOW, 600), 40)).toBeUndefined();
    expect(settleReadBack(unknown, { kind: 'absent' }, NOW)).toMatchObject({ state: 'approved' });
    expect(settleReadBack(unknown, { kind: 'found', result }, NOW)).toMatchObject({ state: 'done', result });
  });

  it('is left unknown, never approved, by a worker that vanished', () => {
    expect(expireLease(running, plusSeconds(NOW, 39))).toBeUndefined();
    expect(expireLease(running, plusSeconds(NOW, 40))).toMatchObject({ state: 'unknown' });
  });

  it('is over once it is refused or done, whatever comes after', () => {
    const refused = settle(running, { kind: 'refused', reason: 'no such tariff' }, NOW);
    const done = settle(running, { kind: 'done', result }, NOW);
    for (const over of [refused, done]) {
      expect(settle(over, { kind: 'unknown', reason: '' }, NOW)).toBe(over);
      expect(settleReadBack(over, { kind: 'absent' }, NOW)).toBe(over);
      expect(claim(over, plusSeconds(NOW, 900), 40)).toBeUndefined();
    }
  });

  it('counts a result that comes after its lease was found expired', () => {
    expect(settle(unknown, { kind: 'done', result }, NOW)).toMatchObject({ state: 'done' });
  });

  it('is a person’s when its outcome stays open too often', () => {
    const unreadable: ActReadBack = { kind: 'unreadable' };
    const tried = Array.from({ length: 5 }).reduce<Action>(
      (action) => settleReadBack(action, unreadable, NOW),
      unknown,
    );
    expect(tried.state).toBe('needs_human');
  });

  it('is never run while it may already have been done', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const runs = all.reduce<{ action: Action; open: boolean }>(
          ({ action, open }, step) => {
            const taken = claim(action, plusSeconds(checkAt(action), 1), 40);
            expect(taken !== undefined && open).toBe(false);
            const next = stepped(taken ?? action, step);
            return { action: next, open: next.state !== 'approved' && (open || taken !== undefined) };
          },
          { action: ACTION, open: false },
        );
        expect(runs.action.id).toBe(ACTION.id);
      }),
    );
  });
});

type Step = { act: ActOutcome } | { readBack: ActReadBack } | 'lease over';

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.constantFrom<Step>(
    { act: { kind: 'done', result } },
    { act: { kind: 'refused', reason: '' } },
    { act: { kind: 'not_done', reason: '' } },
    { act: { kind: 'unknown', reason: '' } },
    { readBack: { kind: 'found', result } },
    { readBack: { kind: 'absent' } },
    { readBack: { kind: 'unreadable' } },
    'lease over',
  ),
  { maxLength: 12 },
);

const stepped = (action: Action, step: Step): Action => {
  if (step === 'lease over') return expireLease(action, '2027-01-01T00:00:00.000Z') ?? action;
  return 'act' in step ? settle(action, step.act, NOW) : settleReadBack(action, step.readBack, NOW);
};
