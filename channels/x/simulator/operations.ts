import type { Instant } from '#domain/instant.ts';
import { chatEvents, deleteEvents, deliveriesOf, dmEvents, postEvents } from './activity.ts';
import type { Account, Dm, Media, Post } from './model.ts';
import type { Sim } from './sim.ts';
import type { State } from './state.ts';
import { shortUrl, wrapLinks } from './text.ts';

/* What happens in the world, whoever causes it: each is one line of the journal, events for webhooks included. */

export const addAccount = ({ store }: Sim, account: Account): Account => {
  store.record({ kind: 'account', account });
  return account;
};

export const addPost = ({ store, now, deliveries }: Sim, post: Post): Post => {
  const events = deliveriesOf(store, now(), postEvents(store.state, post));
  store.record({ kind: 'post', post }, ...events);
  deliveries.wake();
  return post;
};

/** The events of a post that is there already, once more under new `event_uuid`s. */
export const repeatPost = ({ store, now, deliveries }: Sim, post: Post): Post => {
  store.record(...deliveriesOf(store, now(), postEvents(store.state, post)));
  deliveries.wake();
  return post;
};

/** An edited post raises the events of a new one, under its new id. */
export const replacePost = ({ store, now, deliveries }: Sim, before: string, post: Post): Post => {
  const events = deliveriesOf(store, now(), postEvents(store.state, post));
  store.record({ kind: 'postEdited', before, post }, ...events);
  deliveries.wake();
  return post;
};

export const removePost = ({ store, now, deliveries }: Sim, post: Post): void => {
  const events = deliveriesOf(store, now(), deleteEvents(store.state, post));
  store.record({ kind: 'postDeleted', id: post.id }, ...events);
  deliveries.wake();
};

export const addDm = (
  { store, now, deliveries }: Sim,
  written: {
    id: string;
    from: Account;
    to: Account;
    text: string;
    createdAt: Instant;
    media?: Media | undefined;
  },
): Dm => {
  const { media } = written;
  const { text } = wrapLinks(written.text);
  const mediaLink = media === undefined ? undefined : shortUrl(media.url);
  const dm = {
    id: written.id,
    senderId: written.from.id,
    recipientId: written.to.id,
    text: mediaLink === undefined ? text : `${text} ${mediaLink}`.trimStart(),
    createdAt: written.createdAt,
    ...(media !== undefined && { media }),
    ...(mediaLink !== undefined && { mediaLink }),
  };
  store.record({ kind: 'dm', dm }, ...deliveriesOf(store, now(), dmEvents(store.state, dm)));
  deliveries.wake();
  return dm;
};

/** A message of XChat, encrypted from end to end. */
export const addChat = ({ store, now, deliveries }: Sim, dm: Dm): Dm => {
  store.record({ kind: 'dm', dm }, ...deliveriesOf(store, now(), chatEvents(dm)));
  deliveries.wake();
  return dm;
};

/** @throws Error when the account is not there, which the start of the simulator rules out for the brand's. */
export const accountById = (state: State, id: string): Account => {
  const account = state.accounts.get(id);
  if (account === undefined) throw new Error('no such account');
  return account;
};
