import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { News } from '#domain/live.ts';
import { live } from '#platform/live.ts';

const THREADS = ['acme:x:d.1', 'acme:x:d.2', 'acme:x:d.3'];

/** Two pages of one brand and one of another, what they were told, and how often it was asked who is there. */
const rig = (tell: (connection: string) => Promise<'told' | 'gone'> = async () => 'told') => {
  const heard: [connection: string, news: News][] = [];
  const asked: string[] = [];
  const there: Record<string, string[]> = { acme: ['a', 'b'], zeta: ['z'] };
  const telling = live(
    {
      connections: async (brand) => {
        asked.push(brand);
        return there[brand] ?? [];
      },
    },
    {
      tell: async (connection, news) => {
        heard.push([connection, news]);
        return tell(connection);
      },
    },
  );
  return { telling, heard, asked, to: (one: string) => heard.filter(([to]) => to === one) };
};

const changed = (brand: string, ...threads: string[]): News => ({ type: 'changed', brand, threads });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('telling what changed', () => {
  it('names each thread once, to every page of its brand and to no other', async () => {
    const { telling, heard } = rig();
    for (const thread of [...THREADS, ...THREADS]) telling.changed('acme', thread);
    telling.changed('zeta', 'zeta:x:d.1');
    await telling.flush();
    expect(heard).toEqual([
      ['a', changed('acme', ...THREADS)],
      ['b', changed('acme', ...THREADS)],
      ['z', changed('zeta', 'zeta:x:d.1')],
    ]);
  });

  it('tells apart what is no thread’s', async () => {
    const { telling, to } = rig();
    telling.changed('acme');
    telling.changed('acme', 'acme:x:d.1');
    telling.changed('acme');
    await telling.flush();
    expect(to('a').map(([, news]) => news)).toEqual([changed('acme', 'acme:x:d.1'), changed('acme')]);
  });

  it('asks nobody where nothing changed', async () => {
    const { telling, asked } = rig();
    await telling.flush();
    expect(asked).toEqual([]);
  });

  it('does not wait for the end of an invocation that goes on', async () => {
    const { telling, to } = rig();
    telling.changed('acme', 'acme:x:d.1');
    await vi.advanceTimersByTimeAsync(250);
    expect(to('a')).toHaveLength(1);
    telling.changed('acme', 'acme:x:d.2');
    await telling.flush();
    expect(to('a').map(([, news]) => news)).toEqual([
      changed('acme', 'acme:x:d.1'),
      changed('acme', 'acme:x:d.2'),
    ]);
  });

  it('names a hundred threads in a message, and none when there are very many', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => `acme:x:d.${index}`);
    const some = rig();
    some.telling.changed('acme', ...many(150));
    await some.telling.flush();
    expect(some.to('a').map(([, news]) => news.type === 'changed' && news.threads.length)).toEqual([100, 50]);
    const all = rig();
    all.telling.changed('acme', ...many(301));
    await all.telling.flush();
    expect(all.to('a').map(([, news]) => news)).toEqual([changed('acme')]);
  });

  it('tells nothing more to whoever turned out to be gone', async () => {
    const { telling, to } = rig(async (connection) => (connection === 'a' ? 'gone' : 'told'));
    for (const thread of THREADS) {
      telling.changed('acme', thread);
      await telling.flush();
    }
    expect([to('a').length, to('b').length]).toEqual([1, 3]);
  });

  it('tells the others when somebody cannot be told, and says at the end that it could not', async () => {
    const refused = rig(async (connection) => {
      if (connection === 'a') throw new Error('execute-api POST answered 500');
      return 'told';
    });
    refused.telling.changed('acme', 'acme:x:d.1');
    refused.telling.changed('zeta', 'zeta:x:d.1');
    await expect(refused.telling.flush()).rejects.toThrow('answered 500');
    expect(refused.heard.map(([to]) => to)).toEqual(['a', 'b', 'z']);
    await expect(refused.telling.flush()).resolves.toBeUndefined();
  });

  it('says so too of what was told meanwhile', async () => {
    const { telling } = rig(async () => {
      throw new Error('execute-api POST answered 429');
    });
    telling.changed('acme', 'acme:x:d.1');
    await vi.advanceTimersByTimeAsync(250);
    await expect(telling.flush()).rejects.toThrow('answered 429');
  });
});
