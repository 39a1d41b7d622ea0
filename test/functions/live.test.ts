import { describe, expect, it } from 'vitest';
import type { LiveDesk } from '#desk/layers.ts';
import { VisibleError } from '#domain/errors.ts';
import type { Here, News } from '#domain/live.ts';
import { socketCallOf } from '#functions/edge/socket.ts';
import { serveSocket } from '#functions/live.ts';

const NOW = '2026-11-02T09:00:00.000Z';

/** Anna and Boris at one brand; `noted` is what becomes of whatever they say. */
const rig = (noted: 'moved' | 'stayed' | 'unknown' = 'moved') => {
  const told: [connection: string, news: News][] = [];
  const closed: string[] = [];
  const notes: Here[] = [];
  const left: string[] = [];
  const gone = new Set<string>();
  let there = ['a=', 'b='];
  const desk: LiveDesk = {
    clock: { now: () => NOW },
    listeners: {
      invite: async () => 'word',
      enter: async (word) => word === 'word',
      note: async (_, here) => {
        notes.push(here);
        return noted === 'unknown' ? undefined : noted;
      },
      leave: async (connection) => {
        left.push(connection);
        const was = there.includes(connection);
        there = there.filter((one) => one !== connection);
        return was ? 'acme' : undefined;
      },
      present: async () => there.map((connection) => ({ connection, id: 'p', name: 'P', since: NOW })),
      connections: async () => there,
    },
    pages: {
      tell: async (connection, news) => {
        told.push([connection, news]);
        return gone.has(connection) ? 'gone' : 'told';
      },
      close: async (connection) => void closed.push(connection),
    },
  };
  const says = (said: unknown) =>
    serveSocket(desk)({ kind: 'message', connection: 'a=', body: JSON.stringify(said) });
  return { desk, told, closed, notes, left, gone, says };
};

describe('a page that opens a connection', () => {
  it('is let in by its ticket', async () => {
    const connect = (query: Record<string, string>) =>
      serveSocket(rig().desk)({ kind: 'connect', connection: 'a=', query });
    await expect(connect({ ticket: 'word' })).resolves.toBeUndefined();
    for (const query of [{}, { ticket: '' }, { ticket: 'other' }])
      await expect(connect(query)).rejects.toMatchObject({ kind: 'auth', code: 'ticket' });
  });
});

describe('a page that says where its person is', () => {
  it('has everybody told when they moved', async () => {
    const { told, says } = rig('moved');
    await says({ type: 'here', brand: 'acme', thread: 'acme:x:d.1', doing: 'writing' });
    expect(told.map(([to, { type }]) => [to, type])).toEqual([
      ['a=', 'present'],
      ['b=', 'present'],
    ]);
  });

  it('is answered alone when they stayed', async () => {
    const { told, says } = rig('stayed');
    await says({ type: 'here', brand: 'acme' });
    expect(told.map(([to]) => to)).toEqual(['a=']);
  });

  it('is closed when it is not known', async () => {
    const { told, closed, says } = rig('unknown');
    await says({ type: 'here', brand: 'acme' });
    expect([told, closed]).toEqual([[], ['a=']]);
  });

  it.each([
    [''],
    [null],
    [{ type: 'sing' }],
    [{ type: 'here' }],
    [{ type: 'here', brand: 'acme', doing: 'sleeping' }],
    [{ type: 'here', brand: 'acme', thread: 'x'.repeat(301) }],
    [{ type: 'here', brand: 'acme', thread: 'zeta:x:d.1' }],
    [{ type: 'here', brand: 'acme', thread: 'no thread' }],
  ])('is not believed: %j', async (said) => {
    const { notes, says } = rig();
    await expect(says(said)).rejects.toBeInstanceOf(VisibleError);
    expect(notes).toEqual([]);
  });
});

describe('a page that is gone', () => {
  it('is forgotten, and the others are told', async () => {
    const { desk, told, left } = rig();
    await serveSocket(desk)({ kind: 'disconnect', connection: 'a=' });
    expect(left).toEqual(['a=']);
    expect(told.map(([to]) => to)).toEqual(['b=']);
  });

  it('without a word is forgotten once it is told something, and the others are told again', async () => {
    const { told, left, gone, says } = rig();
    gone.add('b=');
    await says({ type: 'here', brand: 'acme' });
    expect(left).toEqual(['b=']);
    const [, last] = told.at(-1) ?? [];
    expect(last).toMatchObject({ type: 'present', people: [{ connection: 'a=' }] });
  });

  it('that was never known is nothing to tell of', async () => {
    const { desk, told } = rig();
    await serveSocket(desk)({ kind: 'disconnect', connection: 'x=' });
    expect(told).toEqual([]);
  });
});

describe('an event of the WebSocket API', () => {
  const event = (eventType: string, more: object) =>
    socketCallOf({ ...more, requestContext: { connectionId: 'a=', eventType } } as never);

  it('is read as what happened', () => {
    expect(event('CONNECT', { queryStringParameters: { ticket: 'word' } })).toEqual({
      kind: 'connect',
      connection: 'a=',
      query: { ticket: 'word' },
    });
    expect(event('CONNECT', { queryStringParameters: null })).toMatchObject({ query: {} });
    expect(event('MESSAGE', { body: '{}' })).toEqual({ kind: 'message', connection: 'a=', body: '{}' });
    expect(event('DISCONNECT', {})).toEqual({ kind: 'disconnect', connection: 'a=' });
  });
});
