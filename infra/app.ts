import { App } from 'aws-cdk-lib';
import { channelNeeds as channels } from './channelNeeds.ts';
import { oknoStack } from './oknoStack.ts';
import { addRuleChecks } from './ruleChecks.ts';

const app = new App();
const stack = oknoStack(app, { consoleFolder: 'console/dist', channels });
// Who wants nothing but the template, as the local runtime does, leaves the rules out: they take longer than the rest.
if (process.env.CDK_VALIDATION !== 'false') await addRuleChecks(app, stack, channels);
