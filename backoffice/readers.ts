import type { Readers } from '#desk/ports/settings.ts';
import type { Policy } from './policies/policyFile.ts';

/*
 * What brands publish, read as it is when it is published: nothing is stored, and nobody is asked. Each reader is heavy,
 * and is loaded by whoever asks for it first.
 */

const policies: Readers['policies'] = async (files, timeZone) => {
  const [{ readPolicies }, { endOf, startOf }] = await Promise.all([
    import('./policies/index.ts'),
    import('./definition/times.ts'),
  ]);
  const read = readPolicies(files);
  if ('problems' in read) return read;
  const shown = ({ id, lang, title, isPublic, validFrom, validUntil, questions, paragraphs }: Policy) => ({
    ...{ id, lang, title, isPublic, questions: [...questions], paragraphs: [...paragraphs] },
    validFrom: startOf(validFrom, timeZone),
    ...(validUntil && { validUntil: endOf(validUntil, timeZone) }),
  });
  return { policies: read.policies.map(shown) };
};

const plural = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const levels: Readers['levels'] = async (file, text, brand) => {
  const { readLevels } = await import('./levels/read.ts');
  const read = readLevels(file, text, { whose: brand.id, channels: Object.keys(brand.channels) });
  if ('problems' in read) return read;
  const { policies: targets, priorities, schedules } = read.levels;
  return {
    found: [
      plural(targets.length, 'policy', 'policies'),
      plural(priorities.length, 'rule of priority', 'rules of priority'),
      plural(Object.keys(schedules).length, 'schedule', 'schedules'),
    ],
  };
};

const connector: Readers['connector'] = async (files) => {
  const { checkDefinition } = await import('./definition/index.ts');
  const { problems, fixtures } = await checkDefinition(files);
  return { problems, found: fixtures.map(({ operation, name }) => `${operation}: ${name}`) };
};

const NAME = /^[a-z0-9-]{1,60}$/;

const connectorName: Readers['connectorName'] = async (text) => {
  const { yamlFile } = await import('./definition/yamlFile.ts');
  const yaml = yamlFile(text);
  const name: unknown = 'value' in yaml ? Object(yaml.value).name : undefined;
  return typeof name === 'string' && NAME.test(name) ? name : undefined;
};

export const readers: Readers = { policies, levels, connector, connectorName };
