import * as z from 'zod/mini';
import { DEFAULT_LEVELS } from '#domain/sla/defaults.ts';
import type { ServiceLevels } from '#domain/sla/serviceLevels.ts';
import { complaintsOf } from '../definition/issue.ts';
import { type Complain, type Problem, pathText } from '../definition/problem.ts';
import { yamlFile } from '../definition/yamlFile.ts';
import { type KnownChannels, readPolicies } from './policies.ts';
import { readPriorities } from './priorities.ts';
import { readPromises } from './promises.ts';
import { readSchedules } from './schedules.ts';
import { LevelsSource } from './schema.ts';

const WARN_AT = 0.5;

const stuckOf = ({ stuck }: LevelsSource): ServiceLevels['stuckSeconds'] => {
  const known = DEFAULT_LEVELS.stuckSeconds;
  return {
    draft: stuck?.draft ?? known.draft,
    reply: stuck?.reply ?? known.reply,
    action: stuck?.action ?? known.action,
  };
};

/** What a brand may leave out altogether. */
const chosenOf = ({
  satisfaction,
  secondApproval,
}: LevelsSource): Pick<ServiceLevels, 'satisfaction' | 'secondApproval'> => ({
  ...(secondApproval && { secondApproval: [...new Set(secondApproval)] }),
  ...(satisfaction && { satisfaction: { afterSeconds: satisfaction.after } }),
});

const compile = (
  source: LevelsSource,
  known: KnownChannels | undefined,
  complain: Complain,
): ServiceLevels => {
  const { automatic, backlog } = source;
  const schedules = readSchedules(source.schedules, complain);
  const priorities = readPriorities(source.priorities ?? [], complain);
  const beside = { schedules: Object.keys(schedules), priorities, warnAt: source.warnAt ?? WARN_AT, known };
  return {
    schedules,
    policies:
      source.policies === undefined
        ? DEFAULT_LEVELS.policies
        : readPolicies(source.policies, beside, complain),
    priorities,
    promises: readPromises(source.promises, complain),
    stuckSeconds: stuckOf(source),
    automatic: {
      texts: automatic?.texts ?? DEFAULT_LEVELS.automatic.texts,
      stopClock: automatic?.stopClock ?? DEFAULT_LEVELS.automatic.stopClock,
    },
    thanks: source.thanks ?? DEFAULT_LEVELS.thanks,
    deleted: source.deleted ?? DEFAULT_LEVELS.deleted,
    ...chosenOf(source),
    backlog: {
      threads: backlog?.threads ?? DEFAULT_LEVELS.backlog.threads,
      oldestSeconds: backlog?.oldest ?? DEFAULT_LEVELS.backlog.oldestSeconds,
    },
  };
};

/** Complaints in the order of the file, each once: a group of days says the same of each of its days. */
const inOrder = (problems: readonly Problem[]): Problem[] => {
  const each = new Map(problems.map((problem) => [`${problem.path}: ${problem.message}`, problem]));
  return [...each.values()].sort((a, b) => a.line - b.line);
};

/**
 * A brand's service levels out of `service-levels.yaml`, or all that is wrong with it. `file` is what complaints call
 * it. Channels are looked at only where it is known which there are.
 */
export const readLevels = (
  file: string,
  text: string,
  known?: KnownChannels,
): { levels: ServiceLevels } | { problems: Problem[] } => {
  const yaml = yamlFile(text);
  if ('message' in yaml) return { problems: [{ file, path: '', ...yaml }] };
  const problems: Problem[] = [];
  const complain: Complain = (path, message) => {
    problems.push({ file, line: yaml.lineOf(path), path: pathText(path), message });
  };
  const parsed = z.safeParse(LevelsSource, yaml.value, { reportInput: true });
  if (!parsed.success)
    for (const { path, message } of complaintsOf(parsed.error.issues)) complain(path, message);
  else {
    const levels = compile(parsed.data, known, complain);
    if (problems.length === 0) return { levels };
  }
  return { problems: inOrder(problems) };
};
