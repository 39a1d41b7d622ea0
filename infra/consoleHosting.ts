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

/** Puts the built console and its settings into the bucket. */
export const consoleFiles = (stack: Stack, hosting: ConsoleHosting, folder: string, config: object): void => {
  new BucketDeployment(stack, 'ConsoleDeployment', {
    destinationBucket: hosting.bucket,
    // The edge asks again each time, so that nothing need be invalidated.
    cacheControl: [CacheControl.fromString('public, no-cache')],
    memoryLimit: 256,
    sources: [built(stack, folder), Source.jsonData('config.json', config)],
  });
};

const built = (stack: Stack, folder: string): ISource => {
  if (existsSync(`${folder}/index.html`)) return Source.asset(folder);
  Annotations.of(stack).addWarningV2(
    'okno:console-not-built',
    `${folder} is empty: build the console before you deploy.`,
  );
  return Source.data('index.html', '<!doctype html><title>okno</title><p>The console was not built.</p>');
};
