import * as z from 'zod/mini';
import { type Ask, asking, refused, withKeys } from '#channels/http/asking.ts';
import { ApiPort, Filled, keysAs, secretName } from '#channels/http/keys.ts';
import { retryAfter } from '#channels/http/request.ts';
import type { Channel, ChannelContext, Connection } from '#desk/ports/channel.ts';
import { plusSeconds } from '#domain/instant.ts';
import { type ThreadId, threadId, threadName } from '#domain/thread.ts';

/* An invented channel, as small as one can be: notes tied to a pigeon, which carries them over HTTP. */

export const Secret = z.object({ ring: Filled, previousRing: z.optional(Filled), apiPort: ApiPort });

export const threadWith = (brand: string, account: string): ThreadId =>
  threadId({ brand, channel: 'pigeon', key: account });

const connect = async (context: ChannelContext): Promise<Connection> => {
  const loft = async (): Promise<Ask> => {
    const { apiPort } = keysAs(Secret, await context.secrets.get(secretName(context.brand.id, 'pigeon')));
    return asking(context, {
      deadlineMs: 2000,
      apiPort,
      meaning: ({ status, headers }, now) => {
        if (status === 429)
          return { kind: 'limited', until: retryAfter(headers, now) ?? plusSeconds(now, 60) };
        if (status >= 500) return { kind: 'unknown', reason: 'The loft is in disorder.' };
        return status === 200 ? undefined : refused('rejected', 'The pigeon does not fly with this.');
      },
    });
  };
  return {
    send: ({ thread, text }) =>
      withKeys(loft, async (ask) => {
        const body = JSON.stringify({ to: threadName(thread).key, words: text });
        const asked = await ask('flight', { method: 'POST', url: 'https://loft.example/flights', body });
        if (!asked.ok) return asked.failure;
        const flown = z.safeParse(z.object({ id: z.string() }), asked.body).data;
        return flown === undefined
          ? { kind: 'unknown', reason: 'The pigeon flew, but nobody saw which.' }
          : { kind: 'sent', id: flown.id, at: context.clock.now() };
      }),
    check: async () => {
      const { ok } = await (await loft())('loft', { method: 'GET', url: 'https://loft.example/loft' });
      return [{ what: 'loft', ok, says: ok ? 'open' : 'Nobody opens.' }];
    },
  };
};

export const pigeon: Channel = {
  name: 'pigeon',
  traits: {
    title: 'Pigeon',
    places: { private: { maxLength: 500, unit: 'characters', readBack: 'never' } },
    firstWord: 'anybody',
    tells: {},
  },
  privateThread: (thread) => thread,
  threadWith,
  length: async (text) => text.length,
  sameText: async (sent, found) => sent === found,
  connect,
};
