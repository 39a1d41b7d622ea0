import { startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '#domain/message.ts';
import { AlertWorkBody } from '#functions/edge/bodies.ts';
import { hints } from '#platform/hints.ts';

let queue: Awaited<ReturnType<typeof startFauxqs>>;

beforeAll(async () => {
  queue = await startFauxqs({ port: 0, logger: false });
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_SQS: `http://127.0.0.1:${queue.port}/`,
  });
});
afterAll(() => queue.stop());

/** A queue of its own for one test, behind the environment's name for the inbound one. */
const inboundQueue = (name: string) => {
  queue.createQueue(name);
  process.env.OKNO_INBOUND_URL = `http://127.0.0.1:${queue.port}/000000000000/${name}`;
  return () => queue.inspectQueue(name)?.messages.ready ?? [];
};

const message = (id: string, text: string): Message => ({
  thread: 'zephyrline:x:p.1.2',
  id,
  at: '2026-11-02T09:00:00.000Z',
  direction: 'in',
  place: 'public',
  author: { id: '2' },
  text,
});

/** Characters SQS refuses, and such as are easily taken for them. */
const ODD = [
  '\u0000\u0001\u001f',
  '\ufffe\uffff',
  '\ud800 alone',
  'family 👩‍👩‍👧 flag 🇺🇦',
  '\u202eright to left',
  'é e\u0301',
];

describe('the inbound queue', () => {
  it('carries every text byte for byte, whatever characters it holds', async () => {
    const held = inboundQueue('odd');
    await hints().inbound(ODD.map((text, n) => message(String(n), text)));
    const texts = held().map(({ body }) => JSON.parse(body).text);
    expect(texts.sort()).toEqual(ODD.toSorted());
  });

  it('takes more, and larger, messages than one call can', async () => {
    const held = inboundQueue('many');
    const many = Array.from({ length: 23 }, (_, n) => message(String(n), 'я'.repeat(90_000)));
    await hints().inbound(many);
    expect(held()).toHaveLength(23);
  });
});

describe('the queue of alarms', () => {
  const told = async (name: string, alarms: string[]) => {
    queue.createQueue(name);
    process.env.OKNO_ALERTS_URL = `http://127.0.0.1:${queue.port}/000000000000/${name}`;
    await hints().alert([{ brand: 'zephyrline', alarms }]);
    const bodies = (queue.inspectQueue(name)?.messages.ready ?? []).map(({ body }) => body);
    return bodies.map((body) => AlertWorkBody.parse(JSON.parse(body)));
  };

  it.each([
    ['a few', 3, 100, 1],
    ['thousands', 2500, 100, 3],
    ['those with the longest ids there can be', 1000, 1000, 6],
  ])('carries %s in as few messages as hold them, each once', async (_, count, length, messages) => {
    const ids = Array.from({ length: count }, (__, n) => `${n}#`.padEnd(length, 'x'));
    const sent = await told(`alerts${count}${length}`, ids);
    expect(sent).toHaveLength(messages);
    expect(sent.flatMap(({ alarms }) => alarms).sort()).toEqual(ids.toSorted());
  });

  it('carries nothing where there is nothing to tell', async () => {
    expect(await told('none', [])).toEqual([]);
  });
});
