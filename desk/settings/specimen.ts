import type { Brand } from '#domain/brand.ts';
import { ceiling } from '#domain/disclosure.ts';
import { VisibleError } from '#domain/errors.ts';
import type { Language } from '#domain/languages.ts';
import { type Message, messageKey, type Place } from '#domain/message.ts';
import type { Reading } from '#domain/settingsView.ts';
import { type ThreadId, threadId } from '#domain/thread.ts';
import type { Understanding } from '#domain/understanding.ts';
import type { Answer, Desktop } from '../answer/desktop.ts';
import type { Desk, SettingsDesk } from '../layers.ts';
import type { BackOffice } from '../ports/backOffice.ts';
import type { Known } from '../ports/people.ts';
import type { ThreadRows } from '../ports/threads.ts';
import { answeringChannels } from './answeringChannels.ts';

/* Answers to nobody, made as every draft is: in a thread that is not stored, for an account that is never read. */

export const NOBODY: Known = { revision: 0, tries: 0 };
const KEY = 'specimen';

/** Where somebody asks. */
export interface Asking {
  desk: SettingsDesk;
  brand: Brand;
  channel: string;
}

/** @throws VisibleError `input/channel` for one on which nobody asks this brand anything */
export const askingOn = (desk: SettingsDesk, brand: Brand, channel: string): Asking => {
  if (!answeringChannels(desk, brand).some((one) => one.channel === channel))
    throw new VisibleError('input', 'channel', 'Choose a channel of the brand on which customers write.');
  return { desk, brand, channel };
};

/** The places of a channel in which something can be asked. */
export const placesOf = ({ desk, channel }: Asking): Place[] => {
  const { places } = desk.channels(channel).traits;
  return (['private', 'public'] as const).filter((place) => places[place] !== undefined);
};

/** The channel itself, or the one with the same people on which they can be written to privately. */
const privateChannel = ({ desk, brand }: Asking, name: string): string | undefined => {
  const { traits } = desk.channels(name);
  if (traits.places.private !== undefined) return name;
  return Object.keys(brand.channels).find((other) => {
    const { people, places } = desk.channels(other).traits;
    return people !== undefined && people === traits.people && places.private !== undefined;
  });
};

const threadOn = ({ brand }: Asking, channel: string): ThreadId =>
  threadId({ brand: brand.id, channel, key: KEY });

/** The desk with channels that know the specimen's threads, and nobody's account. */
export const specimenDesk = (asking: Asking): Desk => ({
  ...asking.desk,
  accounts: { get: async () => NOBODY, put: async () => true },
  channels: (name) => ({
    ...asking.desk.channels(name),
    privateThread: () => {
      const aside = privateChannel(asking, name);
      return aside === undefined ? undefined : threadOn(asking, aside);
    },
  }),
});

const WROTE = 'specimen';

/** A thread in which one message waits. */
export const specimenRows = (asking: Asking, place: Place, text: string): ThreadRows => {
  const { desk, channel } = asking;
  const customer = { id: KEY };
  const thread = threadOn(asking, channel);
  const at = desk.clock.now();
  const message: Message = { thread, id: WROTE, at, direction: 'in', place, author: customer, text };
  return {
    head: {
      ...{ thread, place, customer, version: 1, preview: '', waitingSince: at, heardAt: at },
      lastInbound: messageKey(message),
    },
    messages: [message],
    leftBehind: { messages: [], edits: [], files: [] },
    ...{ drafts: [], replies: [], actions: [], audit: [] },
  };
};

/** What is asked, as it was understood. */
export interface Matter {
  offices: readonly BackOffice[];
  told: Understanding;
  words: string;
  lang: Language;
}

/** Everything an answer is made from. */
export const specimenDesktop = (desk: Desk, asking: Asking, place: Place, matter: Matter): Desktop => {
  const { brand, channel } = asking;
  const people = desk.channels(channel).traits.people ?? channel;
  return {
    ...matter,
    ...{ desk, brand, rows: specimenRows(asking, place, matter.words), asked: true },
    account: { brand, people, id: KEY },
    known: NOBODY,
    before: undefined,
  };
};

const toldIn = ({ deliveries, facts }: Answer): Reading['told'] => {
  const cited = new Set(deliveries.flatMap(({ claims }) => claims.flatMap((claim) => claim.facts)));
  return facts.filter(({ id }) => cited.has(id)).map(({ id, label }) => ({ id, label }));
};

/** An answer as the settings show it. */
export const readingOf = (place: Place, given: Reading['given'], answer: Answer): Reading => ({
  ...{ place, given, verification: answer.verification, reach: ceiling(place, answer.verification) },
  state: answer.state,
  ...(answer.human && { human: answer.human }),
  deliveries: answer.deliveries.map(({ place: to, text }) => ({ place: to, text })),
  told: toldIn(answer),
  findings: answer.findings,
});
