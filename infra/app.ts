import { App } from 'aws-cdk-lib';
import { channels as registry } from '#channels/registry.ts';
import { oknoStack } from './oknoStack.ts';
import { addRuleChecks } from './ruleChecks.ts';

/** Those that renew their own tokens need the right to. */
const channels = Object.values(registry)
  .filter(({ traits }) => traits.renewsTokens)
  .map(({ name }) => name);
const app = new App();
const stack = oknoStack(app, { consoleFolder: 'console/dist', channels });
// Who wants nothing but the template, as the local runtime does, leaves the rules out: they take longer than the rest.
if (process.env.CDK_VALIDATION !== 'false') await addRuleChecks(app, stack, channels);
