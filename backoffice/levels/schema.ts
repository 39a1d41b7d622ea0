import * as z from 'zod/mini';
import { SECOND_REASONS } from '#domain/secondApproval.ts';
import { ASKED, PAUSES, PRIORITIES } from '#domain/sla/serviceLevels.ts';
import {
  byKind,
  CalendarDate,
  Delay,
  Duration,
  Hours,
  oneOrMore,
  Share,
  TargetSeconds,
  Zone,
} from './leaf.ts';

/* service-levels.yaml as it is written. Every object is strict: a misspelt key is a complaint, not a default. */

const Name = z.string().check(z.minLength(1), z.maxLength(60));
const Asked = oneOrMore(z.enum(ASKED));
/** Of a day; an empty list is a day on which it stays closed. */
const DayHours = z.pipe(
  z.transform((value: unknown) => (typeof value === 'string' ? [value] : value)),
  z.array(Hours).check(z.maxLength(24)),
);

const Schedule = z.strictObject({
  timeZone: Zone,
  /** By weekday, or by a group of them: `mon`, `mon-fri`. */
  hours: z.record(z.string(), DayHours),
  holidays: z._default(z.array(CalendarDate), []),
  shifts: z._default(z.record(z.string(), DayHours), {}),
  breaks: z._default(z.record(z.string(), DayHours), {}),
});
export type ScheduleSource = z.infer<typeof Schedule>;

const Target = byKind(z.strictObject({ within: TargetSeconds, warnAt: z.optional(Share) }), TargetSeconds);
export type TargetSource = z.infer<typeof Target>;

const Condition = z.strictObject({
  channel: z.optional(oneOrMore(Name)),
  place: z.optional(oneOrMore(z.enum(['public', 'private']))),
  priority: z.optional(oneOrMore(z.enum(PRIORITIES))),
  asked: z.optional(Asked),
});

const Policy = z.strictObject({
  name: Name,
  when: z._default(Condition, {}),
  schedule: z.optional(Name),
  targets: z.strictObject({
    first_reply: z.optional(Target),
    next_reply: z.optional(Target),
    update: z.optional(Target),
    resolution: z.optional(Target),
    approval: z.optional(Target),
  }),
  pauses: z._default(z.array(z.enum(PAUSES)), []),
});
export type PolicySource = z.infer<typeof Policy>;

const Rule = z.strictObject({
  priority: z.enum(PRIORITIES),
  when: z._default(
    z.strictObject({
      asked: z.optional(Asked),
      vulnerable: z.optional(z.literal(true)),
      waited: z.optional(Duration),
      promise: z.optional(byKind(z.strictObject({ within: Duration }), z.enum(['broken']))),
      dissatisfied: z.optional(z.literal(true)),
    }),
    {},
  ),
});
export type RuleSource = z.infer<typeof Rule>;

const Promises = z.strictObject({
  rules: z._default(z.array(z.strictObject({ asked: Asked, within: Duration })).check(z.maxLength(40)), []),
  update: z.optional(
    z.strictObject({ from: z.optional(Duration), window: z.optional(z.tuple([Share, Share])) }),
  ),
  escalate: z.optional(Delay),
});
export type PromisesSource = z.infer<typeof Promises>;

export const LevelsSource = z.strictObject({
  apiVersion: z.literal('service-levels/v1'),
  warnAt: z.optional(Share),
  schedules: z._default(z.record(z.string(), Schedule), {}),
  policies: z.optional(
    z.array(Policy).check(
      z.refine((all) => all.length > 0, 'must hold at least one policy'),
      z.maxLength(40),
    ),
  ),
  priorities: z.optional(z.array(Rule).check(z.maxLength(40))),
  promises: z.optional(Promises),
  stuck: z.optional(
    z.strictObject({
      draft: z.optional(Duration),
      reply: z.optional(Duration),
      action: z.optional(Duration),
    }),
  ),
  automatic: z.optional(
    z.strictObject({
      texts: z._default(
        z.array(z.string().check(z.minLength(1), z.maxLength(1000))).check(z.maxLength(60)),
        [],
      ),
      stopClock: z.optional(z.boolean()),
    }),
  ),
  thanks: z.optional(z.enum(['answer', 'close'])),
  deleted: z.optional(z.enum(['cancel', 'keep'])),
  secondApproval: z.optional(z.array(z.enum(SECOND_REASONS)).check(z.maxLength(SECOND_REASONS.length))),
  satisfaction: z.optional(z.strictObject({ after: Duration })),
  backlog: z.optional(
    z.strictObject({
      threads: z.optional(z.int().check(z.gte(1), z.lte(1_000_000))),
      oldest: z.optional(Duration),
    }),
  ),
});
export type LevelsSource = z.infer<typeof LevelsSource>;
