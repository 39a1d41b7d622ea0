import { createServer, type IncomingMessage } from 'node:http';
import type { ChannelSimulator } from '#channels/simulator/channelSimulator.ts';
import type { ChannelContract } from '#channels/simulator/contract.ts';
import type { Channel, ChannelState, Connection, Outgoing, SignAws } from '#desk/ports/channel.ts';
import type { Hook, HookAnswer, HookRequest } from '#desk/ports/hook.ts';
import type { Brand, BrandChannel } from '#domain/brand.ts';
import { VisibleError } from '#domain/errors.ts';
import { type Instant, plusSeconds } from '#domain/instant.ts';
import type { Message, Place } from '#domain/message.ts';
import type { ThreadId } from '#domain/thread.ts';
import { hookOf, registered, simulatorOf } from './registered.ts';

export const NOW = '2026-11-02T10:00:00.000Z';

/** A brand with an account on one channel alone. */
export const brandOn = (name: string, account: BrandChannel): Brand => ({
  id: 'skylark',
  name: 'Skylark',
  timeZone: 'Europe/London',
  language: 'en',
  daytime: ['09:00', '21:00'],
  channels: { [name]: account },
  backoffices: [],
  people: [],
});

export interface TestClock {
  now(): Instant;
  pass(seconds: number): void;
}

export const testClock = (): TestClock => {
  let at: Instant = NOW;
  return {
    now: () => at,
    pass: (seconds) => {
      at = plusSeconds(at, seconds);
    },
  };
};

/** The contract of `ChannelState`, in memory. */
const memoryState = (clock: TestClock): ChannelState => {
  const cursors = new Map<string, string>();
  const limits = new Map<string, Instant>();
  const leases = new Map<string, Instant>();
  return {
    cursor: async (name) => cursors.get(name),
    putCursor: async (name, value) => void cursors.set(name, value),
    limitedUntil: async (call) => {
      const until = limits.get(call);
      return until !== undefined && until > clock.now() ? until : undefined;
    },
    limit: async (call, until) => void limits.set(call, until),
    takeLease: async (name, seconds) => {
      const free = (leases.get(name) ?? '') <= clock.now();
      if (free) leases.set(name, plusSeconds(clock.now(), seconds));
      return free;
    },
    dropLease: async (name) => void leases.delete(name),
  };
};

/** A channel against its simulator: what is said there is heard as a webhook, what is sent arrives there. */
export interface ChannelRig {
  brand: Brand;
  channel: Channel;
  hook: Hook | undefined;
  clock: TestClock;
  simulator: ChannelSimulator;
  connection: Connection;
  /** A connection whose keys cannot be read. */
  keyless: Connection;
  /** Somebody says something; the message it is heard as. */
  hears(place: Place, text: string, by?: string): Promise<Message>;
  /** Somebody taps a button under something the brand sent; the message it is heard as. */
  taps(id: string, choice: string): Promise<Message>;
  /** What the simulator called the webhook with so far. */
  calls: HookRequest[];
  fault(fault: object): Promise<void>;
  /** Calls of the platform's interface so far. */
  asked(): Promise<number>;
  close(): Promise<void>;
}

const requestOf = async (request: IncomingMessage): Promise<HookRequest> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const { searchParams } = new URL(request.url ?? '/', 'http://webhook');
  return {
    method: request.method ?? 'GET',
    headers: Object.fromEntries(headers),
    query: Object.fromEntries(searchParams),
    body: Buffer.concat(parts),
  };
};

/** A webhook that answers the platform's own check as the hook does, keeps every other call, and takes it. */
const listening = async (
  calls: HookRequest[],
  greeting: (request: HookRequest) => HookAnswer | undefined,
): Promise<{ url: string; close: () => void }> => {
  const answer = (call: HookRequest): HookAnswer => {
    try {
      const greeted = greeting(call);
      if (greeted !== undefined) return greeted;
    } catch {
      return { status: 403, contentType: 'text/plain', body: 'refused' };
    }
    if (call.method === 'POST') calls.push(call);
    return { status: 200, contentType: 'text/plain', body: 'ok' };
  };
  const server = createServer(async (request, response) => {
    const { status, contentType, body } = answer(await requestOf(request));
    response.writeHead(status, { 'content-type': contentType }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/hook`, close: () => server.close() };
};

export const until = async <T>(what: string, look: () => T | undefined): Promise<T> => {
  for (let tries = 0; tries < 500; tries += 1) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`waited in vain for ${what}`);
};

const secretsWith = (secret: unknown, name: string, more: Readonly<Record<string, unknown>> = {}) => {
  const beside = Object.entries(more).map(([suffix, value]) => [`${name}/${suffix}`, value] as const);
  const stored = new Map<string, unknown>([[name, secret], ...beside]);
  const get = async (wanted: string) => {
    if (!stored.has(wanted)) throw new VisibleError('unavailable', 'secret', 'This secret cannot be read.');
    return stored.get(wanted);
  };
  return { get, fresh: get, put: async (put: string, value: unknown) => void stored.set(put, value) };
};

/** Headers as a signed call has them; simulators look for the scope and hold no key. */
const signedByNobody: SignAws = async ({ headers, service, region }) => ({
  ...headers,
  authorization: `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261102/${region}/${service}/aws4_request`,
});

export const channelRig = async (
  name: string,
  contract: ChannelContract,
  { greets = false }: { greets?: boolean } = {},
): Promise<ChannelRig> => {
  const channel = registered[name];
  if (channel === undefined) throw new Error(`${name} is not registered`);
  const clock = testClock();
  const account = contract.hearing?.account ?? { accountId: 'skylark', handle: 'skylark' };
  const brand = brandOn(name, account);
  const start = await simulatorOf(name);
  const simulator = await start({
    now: clock.now,
    account: { id: account.accountId, handle: account.handle, name: brand.name },
  });
  const calls: HookRequest[] = [];
  const hook = contract.hearing === undefined ? undefined : await hookOf(name);
  const webhook = await listening(calls, (request) => hook?.handshake?.(request, simulator.secret, brand));
  if (hook !== undefined && !greets) await simulator.connect(webhook.url).catch(() => undefined);
  const context = { brand, clock, state: memoryState(clock), signAws: signedByNobody };
  const secrets = secretsWith(simulator.secret, `okno/skylark/${name}`, simulator.moreSecrets);
  simulator.run('person', contract.answering.person);
  /** Does something in the town; what is heard of these words. */
  const heardAs = (text: string, verb: string, body: object): Promise<Message> => {
    const before = calls.length;
    simulator.run(verb, body);
    return until('the webhook', () => {
      for (const call of calls.slice(before)) {
        hook?.verify(call, simulator.secret, clock.now());
        const parsed = hook?.parse(Buffer.from(call.body).toString('utf8'), brand, clock.now());
        const heard = parsed?.messages.find((message) => message.direction === 'in' && message.text === text);
        if (heard !== undefined) return heard;
      }
      return undefined;
    });
  };
  return {
    brand,
    channel,
    hook,
    clock,
    simulator,
    calls,
    connection: await channel.connect({ ...context, secrets }),
    keyless: await channel.connect({ ...context, secrets: secretsWith({}, 'okno/another') }),
    hears: async (place, text, by = contract.answering.person.id) =>
      heardAs(text, 'say', { by, place, text }),
    taps: async (id, choice) => heardAs(choice, 'tap', { by: contract.answering.person.id, id, choice }),
    fault: async (fault) => {
      const answer = await fetch(`${simulator.url}/__fault`, { method: 'POST', body: JSON.stringify(fault) });
      if (!answer.ok) throw new Error(`the fault was refused: ${await answer.text()}`);
    },
    asked: async () => {
      const counted: { total: number } = JSON.parse(await (await fetch(`${simulator.url}/__calls`)).text());
      return counted.total;
    },
    close: async () => {
      webhook.close();
      await simulator.close();
    },
  };
};

export const outgoing = (
  thread: ThreadId,
  place: Place,
  text: string,
  more: Partial<Outgoing> = {},
): Outgoing => ({
  thread,
  place,
  text,
  correlation: `${thread} rpl_0contract0000`,
  ...more,
});
