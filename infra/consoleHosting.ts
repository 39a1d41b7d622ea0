import { existsSync } from 'node:fs';
import { Annotations, Fn, type Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  type IResponseHeadersPolicy,
  OriginRequestPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, type ISource, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { privateBucket } from './buckets.ts';

export interface ConsoleHosting {
  bucket: IBucket;
  url: string;
}

/** The console's files from S3 and the API behind one origin, so that the browser asks no other site's leave. */
export const consoleHosting = (
  stack: Stack,
  api: HttpApi,
  headers: IResponseHeadersPolicy,
  logs: IBucket,
): ConsoleHosting => {
  const files = privateBucket(stack, 'ConsoleFiles', {
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: 'console/',
  });
  const distribution = new Distribution(stack, 'Console', {
    comment: 'okno console',
    httpVersion: HttpVersion.HTTP2_AND_3,
    defaultRootObject: 'index.html',
    defaultBehavior: {
      origin: S3BucketOrigin.withOriginAccessControl(files),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: headers,
      functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: pageRewrite(stack) }],
    },
    additionalBehaviors: {
      '/api/*': {
        origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint))),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
        responseHeadersPolicy: headers,
      },
    },
  });
  return { bucket: files, url: `https://${distribution.distributionDomainName}/` };
};

/** A path without a file name is a page of the console, and all pages are one file. */
const pageRewrite = (stack: Stack): EdgeFunction =>
  new EdgeFunction(stack, 'PageRewrite', {
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(
      "function handler(event){var r=event.request;if(r.uri.indexOf('.')<0)r.uri='/index.html';return r}",
    ),
  });

/** Vite's own folder for what it names by its contents. */
const NAMED_BY_CONTENTS = 'assets/*';

/**
 * Puts the built console and its settings into the bucket. Files of earlier builds stay, for pages that were opened
 * before a deployment load the rest of themselves after it; a build adds some three megabytes.
 */
export const consoleFiles = (stack: Stack, hosting: ConsoleHosting, folder: string, config: object): void => {
  const common = { destinationBucket: hosting.bucket, memoryLimit: 256 };
  const files = built(stack, folder);
  const parts = new BucketDeployment(stack, 'ConsoleParts', {
    ...common,
    sources: [files],
    exclude: ['*'],
    include: [NAMED_BY_CONTENTS],
    prune: false,
    cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
  });
  const page = new BucketDeployment(stack, 'ConsoleDeployment', {
    ...common,
    sources: [files, Source.jsonData('config.json', config)],
    exclude: [NAMED_BY_CONTENTS],
    // The edge asks again each time, so that nothing need be invalidated.
    cacheControl: [CacheControl.fromString('public, no-cache')],
  });
  // What the page names is there before it.
  page.node.addDependency(parts);
};

const built = (stack: Stack, folder: string): ISource => {
  if (existsSync(`${folder}/index.html`)) return Source.asset(folder);
  Annotations.of(stack).addWarningV2(
    'okno:console-not-built',
    `${folder} is empty: build the console before you deploy.`,
  );
  return Source.data('index.html', '<!doctype html><title>okno</title><p>The console was not built.</p>');
};
