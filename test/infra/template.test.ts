import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { testTemplate } from './stack.ts';

const template = testTemplate();
const resources = (type: string) => Object.entries(template.findResources(type));
const media = resources('AWS::S3::Bucket').filter(([id]) => id.startsWith('Media'));
const own = resources('AWS::Lambda::Function').filter(([, { Metadata }]) => Metadata?.okno !== undefined);

describe('functions', () => {
  it('are one for each entry file', () => {
    const entries = own.map(([, { Metadata }]) => Metadata.okno.entry).sort();
    expect(entries).toEqual(
      [
        'alert',
        'api',
        'draft',
        'events',
        'intake',
        'live',
        'media',
        'poll',
        'publish',
        'receive',
        'settings',
        'watch',
      ].map((name) => `functions/${name}.ts`),
    );
    expect(entries.filter((entry) => !existsSync(entry))).toEqual([]);
  });

  it('agree on the value of every environment variable they share, so that one process can run them all', () => {
    const values = own.flatMap(([, { Properties }]) =>
      Object.entries(Properties.Environment.Variables).map(
        ([name, value]) => `${name} ${JSON.stringify(value)}`,
      ),
    );
    const names = new Set(values.map((value) => value.split(' ')[0]));
    expect(new Set(values).size).toBe(names.size);
  });

  it('run on Node 24 on arm64', () => {
    for (const [, { Properties }] of own)
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
  });

  it('finish well within the visibility time-out of the queue they empty', () => {
    const timeouts = new Map(own.map(([id, { Properties }]) => [id, Properties.Timeout]));
    for (const [, { Properties }] of resources('AWS::Lambda::EventSourceMapping')) {
      const queue = template.findResources('AWS::SQS::Queue')[Properties.EventSourceArn['Fn::GetAtt'][0]];
      expect(queue?.Properties.VisibilityTimeout).toBeGreaterThanOrEqual(
        6 * timeouts.get(Properties.FunctionName.Ref),
      );
    }
  });

  it('report which messages of a batch failed', () => {
    for (const [, { Properties }] of resources('AWS::Lambda::EventSourceMapping'))
      expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
  });
});

describe('queues', () => {
  const isDeadLetters = (id: string) => id.includes('DeadLetters');

  it('keep what failed for good for fourteen days', () => {
    for (const [id, { Properties }] of resources('AWS::SQS::Queue'))
      if (isDeadLetters(id)) expect(Properties.MessageRetentionPeriod).toBe(14 * 24 * 3600);
      else expect(Properties.RedrivePolicy.deadLetterTargetArn['Fn::GetAtt'][0]).toMatch(/DeadLetters/);
  });

  it('take one another’s dead letters only if they are of one kind', () => {
    const outbound = resources('AWS::SQS::Queue').filter(([id]) => id.startsWith('Outbound'));
    expect(outbound.map(([, { Properties }]) => Properties.FifoQueue)).toEqual([true, true]);
  });

  it('are reached over TLS alone', () => {
    for (const [, { Properties }] of resources('AWS::SQS::QueuePolicy'))
      expect(Properties.PolicyDocument.Statement).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      );
  });
});

describe('what is stored', () => {
  it('is encrypted with okno’s own key: table, queues, logs and alarms', () => {
    const key = { 'Fn::GetAtt': [resources('AWS::KMS::Key')[0]?.[0], 'Arn'] };
    for (const [, { Properties }] of resources('AWS::SQS::Queue'))
      expect(Properties.KmsMasterKeyId).toEqual(key);
    for (const [, { Properties }] of resources('AWS::Logs::LogGroup'))
      expect(Properties.KmsKeyId).toEqual(key);
    for (const [, { Properties }] of resources('AWS::SNS::Topic'))
      expect(Properties.KmsMasterKeyId).toEqual(key);
    for (const [, { Properties }] of resources('AWS::DynamoDB::Table'))
      expect(Properties.SSESpecification).toMatchObject({ SSEEnabled: true, KMSMasterKeyId: key });
  });

  it('can be restored to any moment, and forgets what expired', () => {
    for (const [, { Properties, DeletionPolicy }] of resources('AWS::DynamoDB::Table'))
      expect({ ...Properties, DeletionPolicy }).toMatchObject({
        DeletionPolicy: 'Retain',
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
      });
  });

  it('holds customers’ files in a private bucket: encrypted, over TLS alone, logged, without versions, for 90 days', () => {
    const [[id = '', { Properties, DeletionPolicy }] = ['', {}]] = media;
    expect({ ...Properties, DeletionPolicy }).toMatchObject({
      DeletionPolicy: 'Retain',
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: true,
            ServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: { 'Fn::GetAtt': [resources('AWS::KMS::Key')[0]?.[0], 'Arn'] },
            },
          },
        ],
      },
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 90, Status: 'Enabled' }] },
      LoggingConfiguration: { LogFilePrefix: 'media/' },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    expect(Properties).not.toHaveProperty('VersioningConfiguration');
    const policies = resources('AWS::S3::BucketPolicy').filter(
      ([, { Properties: policy }]) => policy.Bucket.Ref === id,
    );
    expect(policies.flatMap(([, policy]) => policy.Properties.PolicyDocument.Statement)).toEqual([
      expect.objectContaining({
        Effect: 'Deny',
        Action: 's3:*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    ]);
  });

  it('has one index, with nothing in it but keys', () => {
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      GlobalSecondaryIndexes: [
        {
          IndexName: 'attention',
          KeySchema: [
            { AttributeName: 'attn', KeyType: 'HASH' },
            { AttributeName: 'nextAt', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['waitingSince'] },
        },
      ],
    });
  });
});

describe('the topic on which people hear of alarms', () => {
  it('takes them from the alarms of this account, and over TLS alone', () => {
    const [, policy] = resources('AWS::SNS::TopicPolicy')[0] ?? [];
    expect(policy?.Properties.PolicyDocument.Statement).toEqual([
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      expect.objectContaining({
        Effect: 'Allow',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Action: 'sns:Publish',
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      }),
    ]);
  });
});

describe('the HTTP API', () => {
  it('asks for a token everywhere but where channels and back offices call', () => {
    const routes = resources('AWS::ApiGatewayV2::Route').map(([, { Properties }]) => [
      Properties.RouteKey,
      Properties.AuthorizationType,
    ]);
    expect(Object.fromEntries(routes)).toEqual({
      'ANY /hooks/{channel}/{brand}': 'NONE',
      'POST /events/{backoffice}/{brand}/{key}': 'NONE',
      'POST /events/{backoffice}/{brand}/{key}/{proxy+}': 'NONE',
      'GET /api/{proxy+}': 'JWT',
      'POST /api/{proxy+}': 'JWT',
      'GET /api/brands/{brand}/settings/{proxy+}': 'JWT',
      'POST /api/brands/{brand}/settings/{proxy+}': 'JWT',
      // A page takes a ticket with it, which the API behind the token gave.
      ...{ $connect: 'NONE', $disconnect: 'NONE', $default: 'NONE' },
    });
  });

  it('logs routes, never paths, which hold the account of a customer', () => {
    for (const [, { Properties }] of resources('AWS::ApiGatewayV2::Stage')) {
      expect(Properties.AccessLogSettings.Format).toContain('$context.routeKey');
      expect(Properties.AccessLogSettings.Format).not.toMatch(/\$context\.(path|identity)/);
    }
  });

  it('takes tokens of the pool’s console client, which has no secret and signs in by code', () => {
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
    });
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      MfaConfiguration: 'ON',
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    });
  });
});

describe('the console', () => {
  it('shows pictures of its own and of the one bucket that holds customers’ files, and gets nothing else from there', () => {
    const [[, policy] = ['', {}]] = resources('AWS::CloudFront::ResponseHeadersPolicy');
    const security = policy.Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig;
    const csp: unknown[] = security.ContentSecurityPolicy.ContentSecurityPolicy['Fn::Join'][1];
    const host = { 'Fn::GetAtt': [media[0]?.[0], 'RegionalDomainName'] };
    const at = csp.findIndex((part) => JSON.stringify(part) === JSON.stringify(host));
    expect(csp[at - 1]).toMatch(/; img-src 'self' data: https:\/\/$/);
    expect(csp[at + 1]).toMatch(/^; font-src 'self' data:; connect-src 'self' https:\/\/cognito-idp\.$/);
    expect(csp.filter((part) => JSON.stringify(part).includes('RegionalDomainName'))).toHaveLength(1);
    expect(JSON.stringify(csp)).not.toContain('*');
  });

  it('hears of changes from the one WebSocket API, whose address it is told', () => {
    const endpoint = { 'Fn::GetAtt': [expect.stringMatching(/^LiveApi/), 'ApiEndpoint'] };
    const [[, policy] = ['', {}]] = resources('AWS::CloudFront::ResponseHeadersPolicy');
    const security = policy.Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig;
    const csp: unknown[] = security.ContentSecurityPolicy.ContentSecurityPolicy['Fn::Join'][1];
    expect(csp.slice(-2)).toEqual([endpoint, expect.stringMatching(/^; base-uri 'none';/)]);
    const [[, stage] = ['', {}]] = resources('AWS::ApiGatewayV2::Stage').filter(([id]) =>
      id.startsWith('Live'),
    );
    expect(stage.Properties).toMatchObject({
      StageName: 'live',
      DefaultRouteSettings: { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 },
    });
    expect(stage.Properties.AccessLogSettings.Format).not.toContain('query');
  });

  it('runs no script but its own', () => {
    const policy = JSON.stringify(resources('AWS::CloudFront::ResponseHeadersPolicy'));
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
  });

  it('keeps the parts of earlier builds for pages that are open, and has its parts there before itself', () => {
    const deployed = (prune: boolean) =>
      resources('Custom::CDKBucketDeployment').find(([, { Properties }]) => Properties.Prune === prune) ?? [
        '',
        {},
      ];
    const [[partsId, parts], [, page]] = [deployed(false), deployed(true)];
    expect(parts.Properties).toMatchObject({ Exclude: ['*'], Include: ['assets/*'] });
    expect(parts.Properties.SystemMetadata['cache-control']).toContain('immutable');
    expect(page.Properties).toMatchObject({ Exclude: ['assets/*'] });
    expect(page.Properties.SystemMetadata['cache-control']).toBe('public, no-cache');
    expect(page.DependsOn).toContain(partsId);
  });

  it('keeps no log of what was fetched at the edge, since paths name customers', () => {
    const [[, edge] = ['', {}]] = resources('AWS::CloudFront::Distribution');
    expect(edge.Properties.DistributionConfig.Enabled).toBe(true);
    expect(edge.Properties.DistributionConfig.Logging).toBeUndefined();
    expect(resources('AWS::Logs::DeliverySource')).toEqual([]);
  });
});

describe('the clock', () => {
  it('runs poll and watch every minute', () => {
    const schedules = resources('AWS::Scheduler::Schedule').map(([, { Properties }]) => [
      Properties.Target.Arn['Fn::GetAtt'][0].replace(/Function.*/, ''),
      Properties.ScheduleExpression,
    ]);
    expect(Object.fromEntries(schedules)).toEqual({ Poll: 'rate(1 minute)', Watch: 'rate(1 minute)' });
  });
});
