import type { APIGatewayProxyEventV2, Context, SQSEvent } from 'aws-lambda';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { VisibleError } from '#domain/errors.ts';
import type { HttpCall } from '#functions/edge/http.ts';
import { httpFunction, queueFunction, scheduledFunction } from '#functions/wrap.ts';

const context = {
  awsRequestId: 'r1',
  functionName: 'f',
  getRemainingTimeInMillis: () => 10_000,
} as unknown as Context;

const call = (change: Partial<APIGatewayProxyEventV2> = {}): APIGatewayProxyEventV2 =>
  ({
    rawPath: '/hooks/x/z',
    headers: { 'content-type': 'application/json' },
    requestContext: { http: { method: 'POST' } },
    isBase64Encoded: false,
    body: '{}',
    ...change,
  }) as APIGatewayProxyEventV2;

const answer = async (work: (call: HttpCall) => Promise<never>, event = call()) => {
  const { statusCode, body } = await httpFunction(
    () => ({}),
    () => work,
  )(event, context);
  return { statusCode, body: JSON.parse(body ?? '') };
};

const logged = () => {
  const lines: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  return lines;
};

afterEach(() => vi.restoreAllMocks());

describe('a function behind HTTP', () => {
  it('tells the caller of a mistake of theirs in words and with one status', async () => {
    const work = async () => {
      throw new VisibleError('conflict', 'approved_already', 'Anna was first.', { by: 'Anna' });
    };
    expect(await answer(work)).toEqual({
      statusCode: 409,
      body: { error: { code: 'approved_already', message: 'Anna was first.', details: { by: 'Anna' } } },
    });
  });

  it('tells of a defect only that there is one, and logs where', async () => {
    const lines = logged();
    const work = async () => {
      throw new TypeError('undefined is not a bag');
    };
    expect(await answer(work)).toEqual({ statusCode: 500, body: { error: { code: 'internal' } } });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ errorName: 'TypeError', requestId: 'r1' });
  });

  it('does not log what it was called with', async () => {
    const lines = logged();
    const work = async () => {
      throw new Error('boom');
    };
    await answer(
      work,
      call({ body: '{"text":"Ivan Petrov lost a bag"}', headers: { authorization: 'Bearer t0ken' } }),
    );
    expect(lines.join()).not.toMatch(/Petrov|t0ken/);
  });

  it('sees the raw bytes of a body that came in base64', async () => {
    let body = Buffer.of();
    const work = async (seen: HttpCall) => {
      body = Buffer.from(seen.body);
      throw new VisibleError('input', 'x', 'x');
    };
    await answer(work, call({ body: Buffer.of(0xff, 0x00).toString('base64'), isBase64Encoded: true }));
    expect([...body]).toEqual([0xff, 0x00]);
  });

  it('refuses a body of more than a megabyte', async () => {
    const work = async () => {
      throw new Error('not reached');
    };
    expect(await answer(work, call({ body: 'x'.repeat(1_000_001) }))).toMatchObject({ statusCode: 413 });
  });
});

describe('a function behind a queue', () => {
  const event = (...bodies: string[]): SQSEvent =>
    ({
      Records: bodies.map((body, index) => ({ messageId: `m${index}`, body, attributes: {} })),
    }) as unknown as SQSEvent;
  const Body = z.object({ n: z.number() });

  it('builds its dependencies once, at the first call', async () => {
    const build = vi.fn(() => ({}));
    const handler = queueFunction({ body: Body, build, work: () => async () => undefined });
    expect(build).not.toHaveBeenCalled();
    await handler(event('{"n":1}'), context);
    await handler(event('{"n":2}'), context);
    expect(build).toHaveBeenCalledOnce();
  });

  it('logs the id of a record with a bad body and nothing of the body', async () => {
    const lines = logged();
    const handler = queueFunction({ body: Body, build: () => ({}), work: () => async () => undefined });
    const response = await handler(event('{"n":"Ivan Petrov"}'), context);
    expect(response.batchItemFailures).toEqual([{ itemIdentifier: 'm0' }]);
    expect(lines.join()).toContain('"messageId":"m0"');
    expect(lines.join()).not.toContain('Petrov');
  });

  it('finishes with the results of the records that succeeded', async () => {
    logged();
    const finish = vi.fn(async () => undefined);
    const work =
      () =>
      async ({ n }: { n: number }) => {
        if (n === 2) throw new Error('no');
        return n;
      };
    await queueFunction({ body: Body, build: () => ({}), work, finish: () => finish })(
      event('{"n":1}', '{"n":2}', '{"n":3}'),
      context,
    );
    expect(finish).toHaveBeenCalledWith([1, 3]);
  });

  it('fails the whole batch when the finish fails', async () => {
    logged();
    const finish = () => async () => {
      throw new Error('queue down');
    };
    const handler = queueFunction({ body: Body, build: () => ({}), work: () => async () => 1, finish });
    await expect(handler(event('{"n":1}'), context)).rejects.toThrow('queue down');
  });
});

describe('a function run by the clock', () => {
  it('fails when its work failed, with a line for each thing that went wrong', async () => {
    const lines = logged();
    const work = () => async () => {
      throw new AggregateError([new Error('x is down'), new Error('y is down')], '2 of 3 failed');
    };
    await expect(scheduledFunction(() => ({}), work)({}, context)).rejects.toThrow('2 of 3 failed');
    expect(lines).toHaveLength(2);
  });
});

describe('what an invocation changed', () => {
  const rig = (told: Promise<void> = Promise.resolve()) => {
    const done: string[] = [];
    const live = {
      changed: () => undefined,
      flush: async () => {
        done.push('told');
        await told;
      },
    };
    return { done, build: () => ({ live }) };
  };

  it('is told before it ends, whatever runs it', async () => {
    const { done, build } = rig();
    const work = () => async () => void done.push('done');
    await scheduledFunction(build, work)({}, context);
    await queueFunction({ body: z.object({}), build, work, finish: work })(
      { Records: [{ messageId: 'm', body: '{}', attributes: {} }] } as unknown as SQSEvent,
      context,
    );
    expect(done).toEqual(['done', 'told', 'done', 'done', 'told']);
  });

  it('is told when the rest failed', async () => {
    const { done, build } = rig();
    const work = () => async () => {
      throw new VisibleError('conflict', 'changed', 'Somebody was faster.');
    };
    expect(await httpFunction(build, work)(call(), context)).toMatchObject({ statusCode: 409 });
    expect(done).toEqual(['told']);
  });

  it('is done though it cannot be told, which is logged', async () => {
    const lines = logged();
    const { build } = rig(Promise.reject(new Error('execute-api POST answered 500')));
    const work = () => async () => ({ status: 200, contentType: 'text/plain', body: '' });
    expect(await httpFunction(build, work)(call(), context)).toMatchObject({ statusCode: 200 });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ message: 'pages were not told', requestId: 'r1' });
  });
});
