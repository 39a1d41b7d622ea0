import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChannelContract, SendError } from '#channels/simulator/contract.ts';
import type { Outgoing } from '#desk/ports/channel.ts';
import { type Instant, plusSeconds } from '#domain/instant.ts';
import type { Place } from '#domain/message.ts';
import type { ThreadId } from '#domain/thread.ts';
import type { ReadBackWay } from '#domain/traits.ts';
import { type ChannelRig, channelRig, outgoing } from './channelRig.ts';
import { contractOf, registered } from './registered.ts';

/* What every channel that answers must do, against its simulator over HTTP. */

const contracts = await Promise.all(
  Object.keys(registered).map(async (name) => ({ name, contract: await contractOf(name) })),
);

const PLACES: readonly Place[] = ['private', 'public'];

/** Where sends go wrong: in private, where the channel has that. */
const mainPlace = ({ channel }: ChannelRig): Place =>
  channel.traits.places.private === undefined ? 'public' : 'private';

interface Spoken {
  thread: ThreadId;
  /** The customer's message that is answered. */
  replyTo?: string;
}

/** A thread with somebody who has written, where the channel hears at all. */
const spoken = async (rig: ChannelRig, contract: ChannelContract, place: Place): Promise<Spoken> => {
  const { handle } = rig.brand.channels[rig.channel.name] ?? { handle: '' };
  if (rig.hook === undefined)
    return { thread: rig.channel.threadWith(rig.brand.id, contract.answering.person.id) };
  const { thread, id } = await rig.hears(place, `@${handle} where is my bag? ${Math.random()}`);
  return { thread, replyTo: id };
};

/** A text of exactly so many units. */
const ofLength = async (
  rig: ChannelRig,
  place: Place,
  letter: string,
  wanted: number,
): Promise<string | undefined> => {
  const unit = await rig.channel.length(letter, place);
  let text = letter.repeat(Math.max(1, Math.floor(wanted / Math.max(unit, 1))));
  while ((await rig.channel.length(text, place)) > wanted) text = text.slice(0, -letter.length);
  while ((await rig.channel.length(`${text}a`, place)) <= wanted && text.length < wanted * 200) text += 'a';
  return (await rig.channel.length(text, place)) === wanted ? text : undefined;
};

const addressed = async (rig: ChannelRig, contract: ChannelContract, text: string): Promise<Outgoing> => {
  const place = mainPlace(rig);
  const { thread, replyTo } = await spoken(rig, contract, place);
  return outgoing(thread, place, text, replyTo === undefined ? {} : { replyTo });
};

const meets = (rig: ChannelRig, { answering }: ChannelContract, error: SendError): Promise<void> =>
  rig.fault({
    path: answering.sendPath,
    status: error.status,
    body: typeof error.body === 'string' ? error.body : JSON.stringify(error.body),
    ...(error.headers?.['retry-after'] && { retryAfter: error.headers['retry-after'] }),
  });

const copies = (rig: ChannelRig, { text }: Outgoing): number =>
  [...rig.simulator.town.said.values()].filter((said) => said.text.endsWith(text)).length;

const byItself = async (rig: ChannelRig, { correlation }: Outgoing): Promise<void> => {
  await expect
    .poll(() => rig.calls.map(({ body }) => Buffer.from(body).toString('utf8')).join('\n'))
    .toContain(correlation.split(' ')[1]);
};

/** How a text is found again whose answer was lost. */
const FOUND_AGAIN: Record<ReadBackWay, (rig: ChannelRig, text: Outgoing, since: Instant) => Promise<void>> = {
  never: async (rig) => {
    expect(rig.connection.readBack).toBeUndefined();
  },
  echoed: byItself,
  reported: byItself,
  same_key: async (rig, text) => {
    expect(await rig.connection.send(text)).toMatchObject({ kind: 'sent' });
    expect(copies(rig, text)).toBe(1);
  },
  listed: async ({ connection }, text, since) => {
    const found = await connection.readBack?.(text, since, []);
    expect(found).toMatchObject({ kind: 'found' });
    const taken = found?.kind === 'found' ? [found.id] : [];
    expect(await connection.readBack?.(text, since, taken)).toMatchObject({ kind: 'absent' });
  },
};

describe.each(contracts)('$name', ({ name, contract }) => {
  const rigs: ChannelRig[] = [];
  const rigged = async (): Promise<ChannelRig> => {
    const rig = await channelRig(name, contract);
    rigs.push(rig);
    return rig;
  };
  afterAll(() => Promise.all(rigs.map((rig) => rig.close())));

  describe.each(PLACES)('in %s', (place) => {
    let rig: ChannelRig;
    beforeAll(async () => {
      rig = await rigged();
    });
    const carries = () => rig.channel.traits.places[place];
    const saidByBrand = () =>
      [...rig.simulator.town.said.values()].filter(({ by }) => rig.simulator.town.people.get(by)?.brand);

    it('sends one text, which stands there once under the id it says', async () => {
      const traits = carries();
      if (traits === undefined) return;
      const { thread, replyTo } = await spoken(rig, contract, place);
      const text = 'Ваш чемодан в Амстердаме 🧳 ^AB';
      const result = await rig.connection.send(
        outgoing(thread, place, text, replyTo === undefined ? {} : { replyTo }),
      );
      expect(result).toMatchObject({ kind: 'sent' });
      const there = saidByBrand().filter((said) => said.text.endsWith(text));
      expect(there).toHaveLength(1);
      expect(result.kind === 'sent' && there[0]?.id.endsWith(result.id)).toBe(true);
    });

    it('carries answers to tap, and hears a tap as the words on the button', async () => {
      const most = carries()?.choices;
      if (most === undefined) return;
      const { thread, replyTo } = await spoken(rig, contract, place);
      const choices = Array.from({ length: most }, (_, at) => (at === 0 ? 'Да' : `Twenty characters ${at}`));
      const sent = await rig.connection.send(
        outgoing(thread, place, 'Did it help? ^AB', { choices, ...(replyTo !== undefined && { replyTo }) }),
      );
      expect(sent).toMatchObject({ kind: 'sent' });
      const there = saidByBrand().findLast(({ text }) => text === 'Did it help? ^AB');
      expect(there?.choices).toEqual(choices);
      expect(await rig.taps(there!.id, 'Да')).toMatchObject({ thread, place, text: 'Да', direction: 'in' });
    });

    it.each([
      ['Latin', 'a'],
      ['Cyrillic', 'ж'],
      ['emoji', '🧳'],
    ])('takes %s text of the greatest length and refuses more', async (_script, letter) => {
      const traits = carries();
      if (traits === undefined) return;
      const { thread, replyTo } = await spoken(rig, contract, place);
      const to = replyTo === undefined ? {} : { replyTo };
      const longest = await ofLength(rig, place, letter, traits.maxLength);
      if (longest === undefined) throw new Error('no text has just this length');
      expect(await rig.connection.send(outgoing(thread, place, longest, to))).toMatchObject({ kind: 'sent' });
      const over = await rig.connection.send(outgoing(thread, place, `${longest}${letter}`, to));
      expect(over).toMatchObject({ kind: 'refused' });
    });
  });

  describe('when a send goes wrong', () => {
    it.each(contract.answering.errors)('says what it means that $what', async (error) => {
      const rig = await rigged();
      const text = await addressed(rig, contract, 'Your bag is in Amsterdam.');
      await meets(rig, contract, error);
      const result = await rig.connection.send(text);
      expect(result).toMatchObject({ kind: error.kind, ...(error.code && { code: error.code }) });
      if (error.waits !== undefined)
        expect(result).toMatchObject({ until: plusSeconds(rig.clock.now(), error.waits) });
    });

    it('makes no call before a limit is over, and the right one right after', async () => {
      const limit = contract.answering.errors.find(({ kind }) => kind === 'limited');
      if (limit?.waits === undefined) return;
      const rig = await rigged();
      const text = await addressed(rig, contract, 'Your bag is home.');
      await meets(rig, contract, limit);
      expect(await rig.connection.send(text)).toMatchObject({ kind: 'limited' });
      await rig.fault({});
      const before = await rig.asked();
      rig.clock.pass(limit.waits - 1);
      expect(await rig.connection.send(text)).toMatchObject({ kind: 'limited' });
      expect(await rig.asked()).toBe(before);
      rig.clock.pass(1);
      expect(await rig.connection.send(text)).toMatchObject({ kind: 'sent' });
    });

    it('does not know what became of a text whose answer was lost, and finds it where it can', async () => {
      const rig = await rigged();
      const text = await addressed(rig, contract, 'It is on flight ZY431.');
      const since = rig.clock.now();
      await rig.fault({ path: contract.answering.sendPath, reset: true, after: 'work', times: 1 });
      expect(await rig.connection.send(text)).toMatchObject({ kind: 'unknown' });
      expect(copies(rig, text)).toBe(1);
      await FOUND_AGAIN[rig.channel.traits.places[mainPlace(rig)]?.readBack ?? 'never'](rig, text, since);
    });

    it('knows that nothing was sent when there is nobody to send to, or no key', async () => {
      const rig = await rigged();
      const text = await addressed(rig, contract, 'Hello.');
      expect(await rig.keyless.send(text)).toMatchObject({ kind: 'not_sent' });
      await rig.simulator.close();
      expect(await rig.connection.send(text)).toMatchObject({ kind: 'not_sent' });
    });
  });

  it('tells what is set up and what is missing', async () => {
    const rig = await rigged();
    const items = await rig.connection.check(undefined);
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter(({ ok }) => !ok)).toEqual([]);
  });
});
