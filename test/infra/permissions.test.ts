import { describe, expect, it } from 'vitest';
import { testTemplate } from './stack.ts';

const template = testTemplate();

interface Statement {
  Action: string | string[];
  Effect: string;
  Resource: unknown;
}

/** What a template's reference is called where people read it. */
const named = (resource: unknown): string =>
  JSON.stringify(resource)
    .replace(/\{"Fn::GetAtt":\["([A-Za-z]+?)[0-9A-F]{8}","Arn"\]\}/g, '$1')
    .replace(/\{"Ref":"([A-Za-z]+?)[0-9A-F]{8}"\}/g, '$1')
    .replace(/\{"Ref":"AWS::(\w+)"\}/g, '$1')
    .replace(/\{"Fn::Join":\["",\[(.*)\]\]\}/g, (_, parts: string) => parts.replace(/"|,/g, ''))
    .replace(/^"|"$/g, '');

const policies = Object.values(template.findResources('AWS::IAM::Policy')).flatMap(({ Properties }) =>
  (Properties.PolicyDocument.Statement as Statement[]).map((statement) => ({
    role: String(Properties.Roles[0].Ref).replace(/Role[0-9A-F]{8}$/, ''),
    statement,
  })),
);

/** `action resource` by function, sorted. */
const allowed = (name: string): string[] =>
  policies
    .filter(({ role }) => role === name)
    .flatMap(({ statement }) =>
      [statement.Action].flat().map((action) => `${action} ${named(statement.Resource)}`),
    )
    .sort();

const SECRETS = 'secretsmanager:GetSecretValue arn:Partition:secretsmanager:Region:AccountId:secret:okno/*';
const TOKEN =
  'secretsmanager:PutSecretValue arn:Partition:secretsmanager:Region:AccountId:secret:okno/*/x/token-*';
const logs = (name: string) => [`logs:CreateLogStream ${name}Logs`, `logs:PutLogEvents ${name}Logs`];
const consume = (queue: string) =>
  ['DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'].map((action) => `sqs:${action} ${queue}Queue`);
const pages = (method: string) =>
  `execute-api:ManageConnections arn:Partition:execute-api:Region:AccountId:LiveApi/live/${method}/@connections/*`;
const table = (...actions: string[]) => actions.map((action) => `dynamodb:${action} Table`);

/** The golden list: a function gets a right here only with the call that needs it. */
const GOLDEN: Record<string, string[]> = {
  Receive: [SECRETS, 'sqs:SendMessage InboundQueue'],
  Poll: [SECRETS, TOKEN, ...table('DeleteItem', 'GetItem', 'PutItem'), 'sqs:SendMessage InboundQueue'],
  Intake: [
    SECRETS,
    pages('POST'),
    ...table('BatchGetItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
    ...consume('Inbound'),
    'sqs:SendMessage AlertsQueue',
    'sqs:SendMessage DraftsQueue',
    'sqs:SendMessage MediaQueue',
    'sqs:SendMessage OutboundQueue',
  ],
  Draft: [
    SECRETS,
    pages('POST'),
    ...table('BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
    ...consume('Drafts'),
    'sqs:SendMessage DraftsQueue',
    'sqs:SendMessage MediaQueue',
    'sqs:SendMessage OutboundQueue',
  ],
  Events: [SECRETS, ...table('GetItem', 'PutItem', 'Query'), 'sqs:SendMessage DraftsQueue'],
  Publish: [
    SECRETS,
    pages('POST'),
    TOKEN,
    ...table('BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
    ...consume('Outbound'),
    'sms-voice:SendTextMessage arn:Partition:sms-voice:*:AccountId:*',
    'sqs:SendMessage AlertsQueue',
    'sqs:SendMessage DraftsQueue',
  ],
  Media: [
    SECRETS,
    pages('POST'),
    TOKEN,
    ...table('DeleteItem', 'GetItem', 'PutItem', 'Query'),
    ...consume('Media'),
    's3:DeleteObject Media/*',
    's3:PutObject Media/*',
  ],
  Watch: [
    SECRETS,
    pages('POST'),
    ...table('BatchGetItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
    'dynamodb:Query Table/index/attention',
    'sqs:SendMessage AlertsQueue',
    'sqs:SendMessage DraftsQueue',
    'sqs:SendMessage OutboundQueue',
  ],
  Settings: [
    SECRETS,
    TOKEN,
    ...table('BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
  ],
  Alert: [SECRETS, ...table('BatchGetItem', 'UpdateItem'), ...consume('Alerts'), 'sns:Publish Alarms'],
  Api: [
    SECRETS,
    pages('POST'),
    ...table('BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
    'dynamodb:Query Table/index/attention',
    's3:GetObject Media/*',
    'sqs:SendMessage AlertsQueue',
    'sqs:SendMessage DraftsQueue',
    'sqs:SendMessage MediaQueue',
    'sqs:SendMessage OutboundQueue',
  ],
  Live: [...table('DeleteItem', 'PutItem', 'Query', 'UpdateItem'), pages('DELETE'), pages('POST')],
};

describe('the role of each function', () => {
  it.each(Object.keys(GOLDEN))('of %s allows exactly what is on the golden list', (name) => {
    expect(allowed(name)).toEqual([...(GOLDEN[name] ?? []), ...logs(name)].sort());
  });

  it('is its own', () => {
    const roles = Object.values(template.findResources('AWS::Lambda::Function'))
      .filter(({ Metadata }) => Metadata?.okno !== undefined)
      .map(({ Properties }) => Properties.Role['Fn::GetAtt'][0]);
    expect(new Set(roles).size).toBe(Object.keys(GOLDEN).length);
  });

  it('never reaches every resource, nor allows every action of a service', () => {
    const wide = policies.filter(
      ({ role, statement }) =>
        !role.startsWith('CustomCDKBucketDeployment') &&
        ([statement.Resource].flat().includes('*') ||
          [statement.Action].flat().some((action) => action.includes('*'))),
    );
    expect(wide).toEqual([]);
  });
});
