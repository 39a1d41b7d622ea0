import { describe, expect, it } from 'vitest';
import type { DraftWork, PublishWork } from '#desk/ports/hints.ts';
import type { Message } from '#domain/message.ts';
import type { Signal } from '#domain/signal.ts';
import { DraftWorkBody, HeardBody, PublishWorkBody } from '#functions/edge/bodies.ts';

const thread = 'zephyrline:whatsapp:d.1';
const at = '2026-11-02T09:00:00.000Z';
const correlation = `${thread} rpl_0mvz1323uiiiiiiiiii`;

const SIGNALS: Signal[] = [
  { kind: 'edited', thread, id: '1', at, text: '' },
  { kind: 'deleted', thread, id: '1', at },
  { kind: 'deleted', author: { brand: 'zephyrline', channel: 'x', id: '9' }, said: at, id: '1', at },
  {
    kind: 'receipt',
    thread,
    id: '1',
    correlation,
    outcome: 'failed',
    at,
    code: 'rejected',
    reason: 'No number',
  },
  { kind: 'receipt', thread, id: '1', outcome: 'read', at },
  { kind: 'same_person', brand: 'zephyrline', channel: 'whatsapp', accounts: ['1', '2'], at },
];

const ECHO: Message = {
  thread,
  id: 'wamid.1',
  at,
  direction: 'out',
  place: 'private',
  author: { id: '1300' },
  text: 'Hello',
  correlation,
  attachments: [{ kind: 'image', ref: '7', contentType: 'image/png', size: 10 }],
};

const FAILED: PublishWork = {
  thread,
  reply: 'rpl_1',
  failed: { id: 'wamid.1', at, thread, code: 'rejected', reason: 'No number' },
};
const HEARD: PublishWork = {
  thread,
  reply: 'rpl_1',
  echo: { id: 'wamid.1', at, text: '', thread, correlation },
};
/** Every reason there is to draft, each with nothing but itself. */
const WHYS: Record<DraftWork['why'], true> = {
  ...{ message: true, promise: true, agent: true, retry: true, recheck: true, act: true, tell: true },
  ...{ elsewhere: true, stray: true, survey: true },
};
const ELSEWHERE: DraftWork = { thread, why: 'elsewhere', answeredIn: 'zephyrline:x:d.1' };

describe('what travels through the queues', () => {
  it.each([...SIGNALS, ECHO])('arrives as it was sent: %j', (heard) => {
    expect(HeardBody.parse(JSON.parse(JSON.stringify(heard)))).toEqual(heard);
  });

  it.each([FAILED, HEARD])('arrives as it was sent: %j', (work) => {
    expect(PublishWorkBody.parse(JSON.parse(JSON.stringify(work)))).toEqual(work);
  });

  it.each(Object.keys(WHYS))('arrives whatever it is drafted for: %s', (why) => {
    expect(DraftWorkBody.parse({ thread, why })).toEqual({ thread, why });
  });

  it('arrives as it was sent, for one line elsewhere', () => {
    expect(DraftWorkBody.parse(JSON.parse(JSON.stringify(ELSEWHERE)))).toEqual(ELSEWHERE);
  });

  it.each([
    { ...SIGNALS[0], kind: 'reaction' },
    { ...SIGNALS[3], outcome: 'typing' },
    { ...SIGNALS[5], accounts: ['1'] },
    { ...SIGNALS[1], at: 'yesterday' },
  ])('is refused when it is neither a message nor a signal that is known: %j', (heard) => {
    expect(HeardBody.safeParse(heard).success).toBe(false);
  });
});
