import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { channelNeeds as channels } from '#infra/channelNeeds.ts';
import { oknoStack } from '#infra/oknoStack.ts';

/** Bundles are left out: they say nothing about the template and take longer than all the rest. */
export const testApp = (context: Record<string, string> = {}): App =>
  new App({ context: { 'aws:cdk:bundling-stacks': [], ...context } });

/** The template as JSON, for a console that was not built. */
export const testTemplate = (context: Record<string, string> = {}): Template => {
  process.env.CDK_VALIDATION = 'false';
  const template = Template.fromStack(oknoStack(testApp(context), { consoleFolder: 'nowhere', channels }));
  delete process.env.CDK_VALIDATION;
  return template;
};
