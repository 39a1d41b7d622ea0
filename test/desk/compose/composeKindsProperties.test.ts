import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlain } from '#desk/compose/caseWords.ts';
import { canSay, compose } from '#desk/compose/compose.ts';
import type { Plan } from '#desk/compose/plan.ts';
import { caseFrom, NOW, type Sketch, told } from '#desk/compose/sampleCases.ts';
import { CASE_KINDS, CAUSES, CUSTOMER_ACTIONS, NEXT_STEPS, type Phase } from '#domain/caseStatus.ts';
import type { Verification } from '#domain/disclosure.ts';
import type { FactValue } from '#domain/facts.ts';
import { instantOf, msOf } from '#domain/instant.ts';
import { LANGUAGES } from '#domain/languages.ts';

const near = fc
  .integer({ min: -20 * 1440, max: 20 * 1440 })
  .map((minutes) => instantOf(msOf(NOW) + minutes * 60_000));
const past = near.map((at) => (at > NOW ? instantOf(2 * msOf(NOW) - msOf(at)) : at));
const phases: Phase[] = [
  'received',
  'in_progress',
  'waiting_on_customer',
  'waiting_on_third_party',
  'in_transit',
  'ready_for_collection',
  'out_for_delivery',
  'attempt_failed',
  'resolved',
  'closed',
  'rejected',
  'cancelled',
  'unknown',
];
const words = fc.constantFrom('Ветер', '“A” {b} <i>', 'two\nlines.  and more', '…');
const text = words.map((value): FactValue => ({ kind: 'text', text: value }));

const sketch = fc.record(
  {
    kind: fc.constantFrom(...CASE_KINDS.filter(isPlain)),
    phase: fc.constantFrom(...phases),
    since: fc.option(past),
    where: fc.record({ kind: fc.constant('hub' as const), name: words }),
    owner: words,
    cause: fc.constantFrom(...CAUSES),
    step: fc.record(
      { code: fc.constantFrom(...NEXT_STEPS, 'never_heard_of'), by: near },
      { requiredKeys: ['code'] },
    ),
    eta: fc.record({ to: near, original: past, movedTimes: fc.nat(2) }, { requiredKeys: ['to'] }),
    promisedBy: near,
    action: fc.record(
      { code: fc.constantFrom(...CUSTOMER_ACTIONS, 'confirm_address', 'other'), deadline: near, text: words },
      { requiredKeys: ['code'] },
    ),
    details: fc.record(
      {
        item: text,
        phone: text,
        amount: fc.constant({ kind: 'money', amount: 1234.5, currency: 'RUB' } as const),
        delay: fc.nat(200_000).map((seconds) => ({ kind: 'duration', seconds }) as const),
      },
      { requiredKeys: [] },
    ),
    linked: fc.constantFrom('outage', 'order'),
    disclose: fc.constantFrom('public', 'private_thread', 'verified_strong'),
  },
  { requiredKeys: ['kind', 'phase'] },
) as fc.Arbitrary<Sketch>;

const drawn = fc.record({
  lang: fc.constantFrom(...LANGUAGES),
  status: sketch.map(caseFrom),
  old: fc.option(sketch),
  verification: fc.constantFrom<Verification>('none', 'reference', 'verified_strong'),
  by: near,
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

const planOf = ({ lang, status, old, verification, by }: Drawn): Plan => ({
  lang,
  timeZone: 'Asia/Kolkata',
  now: NOW,
  place: 'public',
  thread: 'z:x:p',
  privateThread: 'z:x:d',
  messageId: '1',
  handle: 'ivan_p',
  say: {
    kind: 'status',
    status,
    verification,
    ...(by > NOW ? { nextUpdateBy: by } : {}),
    ...(old === null ? {} : { previous: told({ ...old, kind: status.kind }) }),
  },
});

const holds = (check: (plan: Plan) => void) =>
  fc.assert(
    fc.property(drawn, (one) => check(planOf(one))),
    { numRuns: 300 },
  );

describe('whatever a case of any kind looks like', () => {
  it('no sentence has a hole in it', () => {
    holds((plan) => {
      for (const { text: said } of compose(plan).deliveries)
        expect(said.replaceAll('{b}', 'b')).not.toMatch(
          /\bnone\b|undefined|[{}\u{e000}-\u{f8ff}]| {2}| [.,;:]/u,
        );
    });
  });

  it('every claim rests on facts of the draft that its place may hear', () => {
    holds((plan) => {
      const { deliveries, facts } = compose(plan);
      for (const { place, claims } of deliveries) {
        const cited = facts.filter(({ id }) => claims.some((claim) => claim.facts.includes(id)));
        expect(
          claims.flatMap((claim) => claim.facts).filter((id) => !facts.some((fact) => fact.id === id)),
        ).toEqual([]);
        if (place === 'public') expect(cited.filter(({ disclose }) => disclose !== 'public')).toEqual([]);
      }
    });
  });

  it('a public answer fits into a post', () => {
    holds((plan) => {
      const [last] = compose(plan).deliveries.slice(-1);
      expect((last?.text.length ?? 0) + 6).toBeLessThanOrEqual(280);
    });
  });

  it('nothing is said of a case that nobody may hear of, nor of one without words', () => {
    holds((plan) => {
      if (plan.say.kind !== 'status') return;
      const silent =
        !canSay(plan.say.status) ||
        (plan.say.verification === 'none' && plan.say.status.phase.disclose !== 'public');
      if (silent) expect(compose(plan).deliveries).toEqual([]);
    });
  });

  it('a promise is recorded exactly when the text names it', () => {
    holds((plan) => {
      const { deliveries, promiseBy } = compose(plan);
      const named = deliveries.some(({ claims }) =>
        claims.some(({ facts }) => facts.includes('promise.nextUpdate')),
      );
      expect(promiseBy !== undefined).toBe(named);
    });
  });
});
