import {
  type Condition,
  type PriorityRule,
  type SlaPolicy,
  TARGETS,
  type Target,
} from '#domain/sla/serviceLevels.ts';
import type { Complain } from '../definition/problem.ts';
import type { PolicySource, TargetSource } from './schema.ts';

/** Channels there are, and whose they are, for the complaint about one that is not. */
export interface KnownChannels {
  whose: string;
  channels: readonly string[];
}

/** What a file's policies lean on. */
interface Beside {
  schedules: readonly string[];
  priorities: readonly PriorityRule[];
  /** Share of a target after which the warning fires, where it says nothing itself. */
  warnAt: number;
  known?: KnownChannels | undefined;
}

const KEYS = ['channel', 'place', 'priority', 'asked'] as const satisfies readonly (keyof Condition)[];

const isAmong = (narrow: readonly string[] | undefined, wide: readonly string[] | undefined): boolean =>
  wide === undefined || (narrow?.every((one) => wide.includes(one)) ?? false);

/** Whether whatever fits the narrow condition fits the wide one as well. */
const covers = (wide: Condition, narrow: Condition): boolean =>
  KEYS.every((key) => isAmong(narrow[key], wide[key]));

const isEverything = (when: Condition): boolean => KEYS.every((key) => when[key] === undefined);

/** What a thread can never be, since no rule makes it so. */
const unmade = ({ priority }: Condition, rules: readonly PriorityRule[]): boolean =>
  priority?.every((one) => one !== 'normal' && !rules.some((rule) => rule.priority === one)) ?? false;

const list = (names: readonly string[]): string => (names.length === 0 ? 'none' : names.join(', '));

const checkWhen = ({ when }: PolicySource, index: number, beside: Beside, complain: Complain): void => {
  const path = ['policies', index, 'when'];
  const { known } = beside;
  for (const [at, channel] of (when.channel ?? []).entries())
    if (known !== undefined && !known.channels.includes(channel))
      complain(
        [...path, 'channel', at],
        `${known.whose} has no channel ${channel}; there are: ${list(known.channels)}`,
      );
  if (unmade(when, beside.priorities))
    complain(
      [...path, 'priority'],
      `never fits: no rule under priorities makes anything ${list(when.priority ?? [])}`,
    );
};

const checkOrder = (policies: readonly PolicySource[], complain: Complain): void => {
  for (const [index, { name, when }] of policies.entries()) {
    const earlier = policies.slice(0, index);
    if (earlier.some((one) => one.name === name))
      complain(['policies', index, 'name'], `there is a policy ${name} already`);
    const hides = earlier.find((one) => covers(one.when, when));
    if (hides !== undefined)
      complain(['policies', index], `never fits: ${hides.name} comes first and fits all that ${name} does`);
  }
  const last = policies.at(-1);
  if (last !== undefined && !isEverything(last.when))
    complain(
      ['policies', policies.length - 1, 'when'],
      'the last policy fits everything: leave out its when, or add one',
    );
};

const targetOf = (source: TargetSource, warnAt: number): Target =>
  typeof source === 'number'
    ? { seconds: source, warnAt }
    : { seconds: source.within, warnAt: source.warnAt ?? warnAt };

const targetsOf = ({ targets }: PolicySource, warnAt: number): SlaPolicy['targets'] =>
  Object.fromEntries(
    TARGETS.flatMap((name) => {
      const source = targets[name];
      const target = source === undefined ? undefined : targetOf(source, warnAt);
      return target === undefined || target.seconds === 0 ? [] : [[name, target]];
    }),
  );

/** In the order of the file, the first that fits first; complains of those that could never hold. */
export const readPolicies = (
  policies: readonly PolicySource[],
  beside: Beside,
  complain: Complain,
): SlaPolicy[] => {
  checkOrder(policies, complain);
  return policies.map((policy, index) => {
    const { name, when, schedule, pauses } = policy;
    checkWhen(policy, index, beside, complain);
    if (schedule !== undefined && !beside.schedules.includes(schedule))
      complain(
        ['policies', index, 'schedule'],
        `there is no schedule ${schedule}; there are: ${list(beside.schedules)}`,
      );
    return { name, when, ...(schedule && { schedule }), targets: targetsOf(policy, beside.warnAt), pauses };
  });
};
