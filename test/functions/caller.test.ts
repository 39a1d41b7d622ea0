import { describe, expect, it } from 'vitest';
import { admit, callerOf } from '#functions/edge/caller.ts';

const roles = (groups: string) =>
  Object.fromEntries(callerOf({ username: 'anna', 'cognito:groups': groups }).roles);

describe('a caller', () => {
  it('has the roles of the groups that an HTTP API writes as one string', () => {
    expect(roles('[zephyrline.agent vesna-lab.lead]')).toEqual({
      zephyrline: ['agent'],
      'vesna-lab': ['lead'],
    });
  });

  it('has every role they were given at a brand', () => {
    expect(roles('[z.agent z.manager]')).toEqual({ z: ['agent', 'manager'] });
  });

  it.each(['', '[]', '[admin]', '[z.owner]', '[Z.agent]', '[z.agent.lead]'])(
    'has no role from the groups %j',
    (groups) => {
      expect(roles(groups)).toEqual({});
    },
  );

  it('must have a name', () => {
    expect(() => callerOf({ 'cognito:groups': '[z.agent]' })).toThrow('The token names nobody.');
  });

  it('learns of a foreign thread what they would learn of one that does not exist', () => {
    expect(() => admit(callerOf({ username: 'anna' }), 'z', 'thread', 'read')).toThrow(
      'There is no such thread.',
    );
  });
});
