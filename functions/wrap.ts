import { Logger } from '@aws-lambda-powertools/logger';
import middy from '@middy/core';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
  SQSBatchResponse,
  SQSEvent,
} from 'aws-lambda';
import type * as z from 'zod/mini';
import type { HookAnswer } from '#desk/ports.ts';
import { VisibleError } from '#domain/errors.ts';
import { callOf, errorAnswer, type HttpCall, resultOf } from './edge/http.ts';
import {
  type BatchOutcome,
  batchResponse,
  parseBody,
  type RecordWork,
  settleAll,
  settleInOrder,
} from './edge/records.ts';

const logger = new Logger();

/** Dependencies are built by the first call and kept for the life of the instance. */
const onFirstCall = <Deps>(build: () => Deps): (() => Deps) => {
  let built: { deps: Deps } | undefined;
  return () => {
    built ??= { deps: build() };
    return built.deps;
  };
};

type About = Readonly<Record<string, string>>;

const aboutCall = ({ awsRequestId, functionName }: Context): About => ({
  requestId: awsRequestId,
  function: functionName,
});

/** Names and places, never values: an event, or a body, may hold what a customer wrote. */
const logFailure = (what: string, error: unknown, about: About): void => {
  if (error instanceof AggregateError) for (const each of error.errors) logFailure(what, each, about);
  else if (error instanceof Error)
    logger.error(what, { ...about, errorName: error.name, stack: error.stack ?? '' });
  else logger.error(what, about);
};

/** A function behind the HTTP API. */
export const httpFunction = <Deps>(
  build: () => Deps,
  work: (deps: Deps) => (call: HttpCall) => Promise<HookAnswer>,
) => {
  const deps = onFirstCall(build);
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .onError((request) => {
      if (!(request.error instanceof VisibleError))
        logFailure('request failed', request.error, aboutCall(request.context));
      request.response = resultOf(errorAnswer(request.error));
    })
    .handler(async (event: APIGatewayProxyEventV2) => resultOf(await work(deps())(callOf(event))));
};

type Settle = <R>(records: SQSEvent['Records'], work: RecordWork<R>) => Promise<BatchOutcome<R>>;

interface QueueWork<Deps, Body, R> {
  /** What one record of the queue holds. */
  body: z.ZodMiniType<Body>;
  build: () => Deps;
  /** Runs for every record. */
  work: (deps: Deps) => (body: Body) => Promise<R>;
  /** Runs once with what the records came to; what it throws fails the whole batch. */
  finish?: (deps: Deps) => (results: R[]) => Promise<void>;
}

const overQueue =
  (settle: Settle) =>
  <Deps, Body, R>({ body, build, work, finish }: QueueWork<Deps, Body, R>) => {
    const deps = onFirstCall(build);
    return middy<SQSEvent, SQSBatchResponse>()
      .onError((request) => logFailure('batch failed', request.error, aboutCall(request.context)))
      .handler(async (event: SQSEvent, context: Context) => {
        const run = work(deps());
        const outcome = await settle(event.Records, async (record) => run(parseBody(body, record.body)));
        for (const { messageId, error } of outcome.failures)
          logFailure('record failed', error, { ...aboutCall(context), messageId });
        await finish?.(deps())(outcome.results);
        return batchResponse(outcome);
      });
  };

/** A function behind a standard queue: every record on its own, failed ones come again. */
export const queueFunction = overQueue(settleAll);

/** A function behind a FIFO queue: in order, and nothing overtakes what failed. */
export const fifoFunction = overQueue(settleInOrder);

/** A function run by the clock. */
export const scheduledFunction = <Deps>(build: () => Deps, work: (deps: Deps) => () => Promise<void>) => {
  const deps = onFirstCall(build);
  return middy<unknown, void>()
    .onError((request) => logFailure('run failed', request.error, aboutCall(request.context)))
    .handler(async () => work(deps())());
};
