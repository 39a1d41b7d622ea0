import { CfnResource, type Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { type BundlingOptions, Charset, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { METRIC_NAMESPACE } from '#platform/env.ts';

/** What a role may do to one resource. */
export interface Permission {
  actions: string[];
  resource: string;
}

export interface FunctionSpec {
  /** Name of its file under `functions/`. */
  name: string;
  timeout: Duration;
  memoryMb: number;
  environment: Record<string, string>;
  permissions: Permission[];
  /** Packages that lie beside the bundle instead of in it, with the files of each that are needed. */
  beside?: Readonly<Record<string, readonly string[]>>;
}

/**
 * How functions are bundled. Bundled packages that are CommonJS call `require`, which an ES module does not have; the
 * name in the banner is longer than any the minifier makes up, for it does not see the banner.
 */
export const BUNDLING = {
  format: OutputFormat.ESM,
  minify: true,
  // Five languages of words as they are, not as escapes three times as long.
  charset: Charset.UTF8,
  target: 'node24',
  mainFields: ['module', 'main'],
  banner:
    "import{createRequire as oknoCreateRequire}from'node:module';const require=oknoCreateRequire(import.meta.url);",
  // The image's own copy of the SDK starts slower than a bundled one.
  bundleAwsSDK: true,
  sourceMap: false,
};

/** Half a megabyte of tables that would be parsed at every start, and read for a text in no known language only. */
export const LANGUAGE_TABLES = { tinyld: ['package.json', 'dist/tinyld.normal.node.mjs'] } as const;

/** A Lambda function with a role and a log group of its own. */
export const oknoFunction = (stack: Stack, key: Key, spec: FunctionSpec): NodejsFunction => {
  const id = `${spec.name.charAt(0).toUpperCase()}${spec.name.slice(1)}`;
  const entry = `functions/${spec.name}.ts`;
  const logGroup = new LogGroup(stack, `${id}Logs`, {
    encryptionKey: key,
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = new Role(stack, `${id}Role`, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    description: `What functions/${spec.name}.ts may do`,
  });
  const logs: Permission = {
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resource: logGroup.logGroupArn,
  };
  for (const { actions, resource } of [logs, ...spec.permissions])
    role.addToPolicy(new PolicyStatement({ actions, resources: [resource] }));

  const fn = new NodejsFunction(stack, `${id}Function`, {
    entry,
    role,
    logGroup,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    timeout: spec.timeout,
    memorySize: spec.memoryMb,
    environment: { POWERTOOLS_SERVICE_NAME: METRIC_NAMESPACE, ...spec.environment },
    bundling: spec.beside === undefined ? BUNDLING : { ...BUNDLING, ...besideBundle(spec.beside) },
  });
  rememberEntry(fn, entry);
  return fn;
};

/** Copies by Node itself, which every machine that synthesizes has. */
const besideBundle = (packages: Readonly<Record<string, readonly string[]>>): BundlingOptions => ({
  externalModules: Object.keys(packages),
  commandHooks: {
    beforeBundling: () => [],
    beforeInstall: () => [],
    afterBundling: (from, to) =>
      Object.entries(packages).flatMap(([name, files]) =>
        files.map((file) => {
          const path = `node_modules/${name}/${file}`;
          return `node -e "require('node:fs').cpSync('${from}/${path}','${to}/${path}')"`;
        }),
      ),
  },
});

/** The local runtime imports this file instead of the bundle. */
const rememberEntry = (fn: NodejsFunction, entry: string): void => {
  const resource = fn.node.defaultChild;
  if (resource instanceof CfnResource) resource.addMetadata('okno', { entry });
};
