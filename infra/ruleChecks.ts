import { type App, CfnElement, type Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { ChannelNeeds } from './channelNeeds.ts';
import { serviceOf } from './permissions.ts';

/** Rules we break, by the part of the stack that breaks them, and why. */
const ACKNOWLEDGED: Record<string, Record<string, string>> = {
  '': {
    'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:secretsmanager:<AWS::Region>:<AWS::AccountId>:secret:okno/*]':
      'Brands and their secrets are added without a deployment; the prefix is okno’s own.',
    'Serverless-LambdaDLQ':
      'Queues in front of functions have dead-letter queues; the work of every minute is found again by the next run.',
    'Serverless-LambdaTracing':
      'Tracing needs write access to every resource, and no role of okno has that; requests are followed by their ids in the logs.',
    'Serverless-LambdaEventSourceMappingDestination':
      'Messages that fail for good go to the dead-letter queue of their source.',
    'Serverless-SQSRedrivePolicy': 'Dead-letter queues are where messages end; each has an alarm.',
  },
  'HttpApi/ANY--hooks--{channel}--{brand}': {
    'AwsSolutions-APIG4': 'Channels cannot get a token; the function verifies the signature on the raw body.',
  },
  'HttpApi/POST--events--{backoffice}--{brand}--{key}': {
    'AwsSolutions-APIG4':
      'Back offices cannot get a token; the function compares the key in the address, and believes nothing else of the call.',
  },
  'HttpApi/POST--events--{backoffice}--{brand}--{key}--{proxy+}': {
    'AwsSolutions-APIG4':
      'As above: some back offices append a path of their own to the address they were given.',
  },
  LiveApi: {
    'AwsSolutions-APIG4':
      'Browsers cannot give a token with a WebSocket: the function takes a ticket that the API behind the token gave, once. What comes later comes over the connection this opened.',
  },
  LiveLogRole: {
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]':
      'API Gateway accepts no other policy for the role through which WebSocket APIs log.',
  },
  People: {
    'AwsSolutions-COG8': 'The plus plan costs per person and month; MFA is required for everybody instead.',
  },
  Console: {
    'AwsSolutions-CFR1': 'Agents may work from any country.',
    'AwsSolutions-CFR2':
      'Static files, and an API that answers nobody without a token; throttled at the stage.',
    'AwsSolutions-CFR3':
      'Its log would keep paths, which name threads and so customers’ telephone numbers; the API logs routes without them.',
    'AwsSolutions-CFR4': 'The minimum TLS version can be set only with a domain of one’s own.',
  },
};

const DEPLOYMENT_REASON =
  'CDK’s own helper copies the console’s files while deploying; it runs at no other time and sees no customer data.';
const DEPLOYMENT_RULES = [
  'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
  'AwsSolutions-IAM5[Action::s3:GetObject*]',
  'AwsSolutions-IAM5[Action::s3:GetBucket*]',
  'AwsSolutions-IAM5[Action::s3:List*]',
  'AwsSolutions-IAM5[Action::s3:DeleteObject*]',
  'AwsSolutions-IAM5[Action::s3:Abort*]',
  'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*]',
  'AwsSolutions-L1',
  'Serverless-LambdaLatestVersion',
];

const acknowledge = (scope: IConstruct, rules: Record<string, string>): void => {
  Validations.of(scope).acknowledge(...Object.entries(rules).map(([id, reason]) => ({ id, reason })));
};

const at = (stack: Stack, path: string): IConstruct =>
  path
    .split('/')
    .filter(Boolean)
    .reduce<IConstruct>((scope, id) => scope.node.findChild(id), stack);

/** The helper's construct is named after a hash of its settings. */
const deployments = (stack: Stack): IConstruct[] =>
  stack.node.children.filter((child) => child.node.id.startsWith('Custom::CDKBucketDeployment'));

/** Holds the stack against the rules of AWS Solutions and of serverless applications; synthesis fails on a finding. */
export const addRuleChecks = async (
  app: App,
  stack: Stack,
  channels: readonly ChannelNeeds[],
): Promise<void> => {
  for (const [path, rules] of Object.entries(ACKNOWLEDGED)) acknowledge(at(stack, path), rules);
  for (const channel of channels) acknowledge(stack, channelRules(channel));
  acknowledge(stack, fileRules(stack));
  acknowledge(stack, pageRules(stack));
  for (const helper of deployments(stack)) acknowledge(helper, deploymentRules(stack));
  const { AwsSolutionsChecks, ServerlessChecks } = await import('cdk-nag');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
};

const channelRules = ({ name, renewsTokens, sendsBy }: ChannelNeeds): Record<string, string> => ({
  ...(renewsTokens && {
    [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:secretsmanager:<AWS::Region>:<AWS::AccountId>:secret:okno/*/${name}/token-*]`]:
      'Tokens of brands that are added without a deployment.',
  }),
  ...(sendsBy !== undefined && {
    [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:${serviceOf(sendsBy)}:*:<AWS::AccountId>:*]`]:
      'Brands and the numbers they send from are added without a deployment; the one action sends a message.',
  }),
});

const logicalId = (stack: Stack, id: string): string => {
  const resource = at(stack, `${id}/Resource`);
  return CfnElement.isCfnElement(resource) ? stack.getLogicalId(resource) : '';
};

/** The rule that everything in a bucket breaks. */
const allIn = (stack: Stack, id: string): string =>
  `AwsSolutions-IAM5[Resource::<${logicalId(stack, id)}.Arn>/*]`;

const pageRules = (stack: Stack): Record<string, string> => {
  const api = `arn:<AWS::Partition>:execute-api:<AWS::Region>:<AWS::AccountId>:<${logicalId(stack, 'LiveApi')}>`;
  const rules = ['POST', 'DELETE'].map(
    (method) => `AwsSolutions-IAM5[Resource::${api}/live/${method}/@connections/*]`,
  );
  const reason = 'Connections come with the pages that are opened; the API has no others.';
  return Object.fromEntries(rules.map((rule) => [rule, reason]));
};

const fileRules = (stack: Stack): Record<string, string> => ({
  [allIn(stack, 'Media')]: 'Files of whatever messages come in; the bucket holds nothing else.',
});

const deploymentRules = (stack: Stack): Record<string, string> => {
  const rules = [...DEPLOYMENT_RULES, allIn(stack, 'ConsoleFiles')];
  return Object.fromEntries(rules.map((rule) => [rule, DEPLOYMENT_REASON]));
};
