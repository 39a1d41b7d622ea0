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
import type { HookAnswer } from '#desk/ports/hook.ts';
import type { Live } from '#desk/ports/pages.ts';
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
import { type SocketCall, type SocketEvent, type SocketResult, socketCallOf } from './edge/socket.ts';

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

/** What is built for a function; those that change something tell of it before their invocation ends. */
interface Telling {
  live?: Live | undefined;
}

/** Runs the work of an invocation. What was changed is told, however it ended, and nothing fails because it was not. */
const telling = async <R>({ live }: Telling, context: Context, work: () => Promise<R>): Promise<R> => {
  try {
    return await work();
  } finally {
    await live
      ?.flush()
      .catch((error: unknown) => logFailure('pages were not told', error, aboutCall(context)));
  }
};

/** A function behind the HTTP API. */
export const httpFunction = <Deps extends Telling>(
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
    .handler(async (event: APIGatewayProxyEventV2, context: Context) =>
      resultOf(await telling(deps(), context, async () => work(deps())(callOf(event)))),
    );
};

/** A function behind the routes of the WebSocket API. What is wrong with a call refuses a connection that it opens. */
export const socketFunction = <Deps>(
  build: () => Deps,
  work: (deps: Deps) => (call: SocketCall) => Promise<void>,
) => {
  const deps = onFirstCall(build);
  return middy<SocketEvent, SocketResult>()
    .onError((request) => {
      if (!(request.error instanceof VisibleError))
        logFailure('connection failed', request.error, aboutCall(request.context));
      request.response = { statusCode: errorAnswer(request.error).status };
    })
    .handler(async (event: SocketEvent) => {
      await work(deps())(socketCallOf(event));
      return { statusCode: 200 };
    });
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
  <Deps extends Telling, Body, R>({ body, build, work, finish }: QueueWork<Deps, Body, R>) => {
    const deps = onFirstCall(build);
    return middy<SQSEvent, SQSBatchResponse>()
      .onError((request) => logFailure('batch failed', request.error, aboutCall(request.context)))
      .handler(async (event: SQSEvent, context: Context) => {
        const run = work(deps());
        const outcome = await telling(deps(), context, async () => {
          const settled = await settle(event.Records, async (record) => run(parseBody(body, record.body)));
          for (const { messageId, error } of settled.failures)
            logFailure('record failed', error, { ...aboutCall(context), messageId });
          await finish?.(deps())(settled.results);
          return settled;
        });
        return batchResponse(outcome);
      });
  };

/** A function behind a standard queue: every record on its own, failed ones come again. */
export const queueFunction = overQueue(settleAll);

/** A function behind a FIFO queue: in order, and nothing overtakes what failed. */
export const fifoFunction = overQueue(settleInOrder);

/** A function run by the clock. */
export const scheduledFunction = <Deps extends Telling>(
  build: () => Deps,
  work: (deps: Deps) => () => Promise<void>,
) => {
  const deps = onFirstCall(build);
  return middy<unknown, void>()
    .onError((request) => logFailure('run failed', request.error, aboutCall(request.context)))
    .handler((_event: unknown, context: Context) => telling(deps(), context, work(deps())));
};
