import { DEFAULT_LEVELS } from '#domain/sla/defaults.ts';
import type { ServiceLevels } from '#domain/sla/serviceLevels.ts';
import type { Complain } from '../definition/problem.ts';
import type { PromisesSource } from './schema.ts';

type Promises = ServiceLevels['promises'];

const KNOWN = DEFAULT_LEVELS.promises;

/** Complains of a window that closes before it opens, and of two promises about one thing. */
export const readPromises = (source: PromisesSource | undefined, complain: Complain): Promises => {
  const { rules = [], update, escalate = KNOWN.escalateSeconds } = source ?? {};
  const { from: fromSeconds = KNOWN.update.fromSeconds, window = KNOWN.update.window } = update ?? {};
  const [from, to] = window;
  if (from >= to)
    complain(['promises', 'update', 'window'], 'must begin before it ends, such as [48/72, 70/72]');
  for (const [index, { asked }] of rules.entries()) {
    const said = new Set(rules.slice(0, index).flatMap((rule) => rule.asked));
    const again = asked.filter((one) => said.has(one));
    if (again.length > 0)
      complain(
        ['promises', 'rules', index, 'asked'],
        `what is promised for ${again.join(', ')} is said already`,
      );
  }
  return {
    rules: rules.map(({ asked, within }) => ({ asked, withinSeconds: within })),
    update: { fromSeconds, window: [from, to] },
    escalateSeconds: escalate,
  };
};
