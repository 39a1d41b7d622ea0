import { useState } from 'react';
import type { Draft, DraftDelivery } from '#domain/draft.ts';
import type { Account, Place } from '#domain/message.ts';
import type { ThreadDetail } from '#domain/view.ts';
import type { Via, Way } from '#domain/way.ts';
import { channelOf } from '../../route.ts';
import { channelName } from '../../words/channelName.ts';
import { isTooShort } from '../tooShort.ts';

/** Who reads a text, and where. */
export interface Address {
  customer: string;
  title: string;
  place: Place;
}

/** How what is on the desk will reach the customer. */
export interface Sending {
  detail: ThreadDetail;
  /** The way that is taken; undefined while none is chosen, or there is none. */
  way: Way | undefined;
  /** How the customer agreed to be answered in another thread, as far as the agent has said. */
  consent: string;
  choose: (way: Way) => void;
  agree: (consent: string) => void;
}

/** Names a way among the others of its thread. */
export const wayKey = (way: Way): string => {
  switch (way.kind) {
    case 'template':
      return `template ${way.name} ${way.language}`;
    case 'thread':
      return `thread ${way.thread}`;
    default:
      return way.kind;
  }
};

/** What needs no choosing: here, in one's own words, or the only way there is. */
const plainWay = (ways: Way[]): Way | undefined =>
  ways.find(({ kind }) => kind === 'here' || kind === 'own_words') ??
  (ways.length === 1 ? ways[0] : undefined);

/** One instance a thread: what was chosen holds until the thread is left, or the way is no more. */
export const useSending = (detail: ThreadDetail): Sending => {
  const [chosen, setChosen] = useState<string>();
  const [consent, agree] = useState('');
  const way = detail.ways.find((one) => wayKey(one) === chosen) ?? plainWay(detail.ways);
  return { detail, way, consent, choose: (one) => setChosen(wayKey(one)), agree };
};

/** Whether a text could go out now, as far as its way is concerned. */
export const canSend = ({ way, consent }: Sending): boolean =>
  way !== undefined && (way.kind !== 'thread' || !isTooShort(consent));

/** Only what a person wrote may go out. */
export const needsOwnWords = ({ way }: Sending): boolean => way?.kind === 'own_words';

/** What an approval says of the way. */
export const viaOf = ({ way, consent }: Sending): { via?: Via } => {
  switch (way?.kind) {
    case 'template':
      return { via: { kind: 'template', name: way.name, language: way.language } };
    case 'thread':
      return { via: { kind: 'thread', thread: way.thread, consent: consent.trim() } };
    default:
      return {};
  }
};

/** By handle where the channel's people go by it; the handle is of the thread's own channel only. */
const nameIn = ({ handle, name, id }: Account, own: boolean): string =>
  own && handle !== undefined ? `@${handle}` : (name ?? id);

const titleOf = ({ row, ways }: ThreadDetail, thread: string): string => {
  if (thread === row.head.thread || channelOf(thread) === row.channel) return row.title;
  const way = ways.find((one) => one.kind === 'thread' && one.thread === thread);
  return way?.kind === 'thread' ? way.title : channelName(channelOf(thread));
};

/** To whom a text of this thread goes, was it said to go to another thread or not. */
export const addressOf = (
  detail: ThreadDetail,
  { thread, place }: Pick<DraftDelivery, 'thread' | 'place'>,
): Address => ({
  customer: nameIn(detail.row.head.customer, channelOf(thread) === detail.row.channel),
  title: titleOf(detail, thread),
  place,
});

/** As `addressOf`, for what is still to be approved: the chosen way decides. */
export const addressBy = (
  { detail, way }: Sending,
  delivery: Pick<DraftDelivery, 'thread' | 'place'>,
): Address => addressOf(detail, way?.kind === 'thread' ? { thread: way.thread, place: 'private' } : delivery);

/** Whether nothing of the draft's words has been touched. */
export const isAsDrafted = (draft: Draft, own: string[], texts: string[]): boolean =>
  draft.deliveries.length > 0 && texts.every((text, index) => text.trim() === (own[index] ?? '').trim());
