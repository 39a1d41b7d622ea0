import { describe, expect, it } from 'vitest';
import { channelNeeds as channels } from '#infra/channelNeeds.ts';
import { oknoStack } from '#infra/oknoStack.ts';
import { addRuleChecks } from '#infra/ruleChecks.ts';
import { testApp } from './stack.ts';

describe('the stack', () => {
  it('breaks no rule of AWS Solutions or of serverless applications without saying why', async () => {
    const app = testApp();
    await addRuleChecks(app, oknoStack(app, { consoleFolder: 'nowhere', channels }), channels);
    expect(() => app.synth()).not.toThrow();
  }, 120_000);
});
