import type { Schedule } from '../brand.ts';
import type { ServiceLevels } from './serviceLevels.ts';

/** The hours of the policy that fits everything, which tell on what days a brand works; none where it never rests. */
export const workingDays = ({
  policies,
  schedules,
}: Pick<ServiceLevels, 'policies' | 'schedules'>): Schedule | undefined => {
  const name = policies.at(-1)?.schedule;
  return name === undefined ? undefined : schedules[name];
};
