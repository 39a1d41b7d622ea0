import type { PriorityRule } from '#domain/sla/serviceLevels.ts';
import type { Complain } from '../definition/problem.ts';
import type { RuleSource } from './schema.ts';

type When = PriorityRule['when'];

const ruleOf = ({
  priority,
  when: { asked, vulnerable, waited, promise, dissatisfied },
}: RuleSource): PriorityRule => ({
  priority,
  when: {
    ...(asked && { asked }),
    ...(vulnerable && { vulnerable }),
    ...(waited !== undefined && { waitedSeconds: waited }),
    ...(promise !== undefined && {
      promise: promise === 'broken' ? promise : { withinSeconds: promise.within },
    }),
    ...(dissatisfied && { dissatisfied }),
  },
});

const CONDITIONS = [
  'asked',
  'vulnerable',
  'waitedSeconds',
  'promise',
  'dissatisfied',
] as const satisfies readonly (keyof When)[];

/** How long before its time a promise counts, 0 once it is broken. */
const lead = (promise: NonNullable<When['promise']>): number =>
  promise === 'broken' ? 0 : promise.withinSeconds;

/** Whether one condition of the wide rule holds whenever the narrow rule does. */
const IMPLIED: {
  [Key in (typeof CONDITIONS)[number]]: (wide: NonNullable<When[Key]>, narrow: When) => boolean;
} = {
  asked: (wide, { asked }) => asked?.every((one) => wide.includes(one)) ?? false,
  vulnerable: (_, { vulnerable }) => vulnerable === true,
  waitedSeconds: (wide, { waitedSeconds = -1 }) => waitedSeconds >= wide,
  promise: (wide, { promise }) => promise !== undefined && lead(promise) <= lead(wide),
  dissatisfied: (_, { dissatisfied }) => dissatisfied === true,
};

const holdsIn = <Key extends (typeof CONDITIONS)[number]>(key: Key, wide: When, narrow: When): boolean => {
  const wanted = wide[key];
  return wanted === undefined || IMPLIED[key](wanted, narrow);
};

const covers = (wide: When, narrow: When): boolean => CONDITIONS.every((key) => holdsIn(key, wide, narrow));

const isEmpty = (when: When): boolean => CONDITIONS.every((key) => when[key] === undefined);

/** In the order of the file; complains of rules without a condition and of those that could never decide. */
export const readPriorities = (sources: readonly RuleSource[], complain: Complain): PriorityRule[] => {
  const rules = sources.map(ruleOf);
  for (const [index, { when }] of rules.entries()) {
    const path = ['priorities', index];
    if (isEmpty(when)) {
      complain(path, 'says no condition: give it a when, such as { waited: 4h }');
      continue;
    }
    const hides = rules.findIndex((one) => !isEmpty(one.when) && covers(one.when, when));
    if (hides < index)
      complain(path, `never decides: rule ${hides + 1} comes first and holds whenever this one does`);
  }
  return rules;
};
