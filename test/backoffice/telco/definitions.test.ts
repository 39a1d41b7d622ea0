import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDefinition } from '#backoffice/definition/index.ts';
import { openOperator } from './operator.ts';
import { answersFrom, DEFINITIONS, fileOf, filesOf, fixturesOf } from './recorded.ts';

describe.each(DEFINITIONS)('the definition %s', (name) => {
  it('passes its check', async () => {
    expect((await checkDefinition(filesOf(name))).problems).toEqual([]);
  });

  it('was recorded from what the simulated operator answers to its calls', async () => {
    const operator = await openOperator();
    const answers = await answersFrom(operator, name);
    await operator.telco.close();
    for (const { name: fixture, response } of fixturesOf(name)) {
      const recorded = JSON.parse(readFileSync(fileOf(name, response.file ?? ''), 'utf8'));
      const answer = answers.get(fixture);
      expect([fixture, answer?.status, answer?.body]).toEqual([fixture, response.status, recorded]);
    }
  });
});

describe('the two definitions of tickets', () => {
  it('tell the same of the same tickets', async () => {
    const [newer, older] = await Promise.all(
      (['tickets', 'tickets-v4'] as const).map(async (name) =>
        (await checkDefinition(filesOf(name))).fixtures
          .filter(({ operation }) => operation === 'lookup')
          .map(({ name: fixture, result }) => ({ fixture, ...result })),
      ),
    );
    expect(older).toEqual(newer);
  });
});
