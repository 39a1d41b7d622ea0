import type { Instant } from './instant.ts';

/** Where words are read: by everybody, or by the customer alone. */
export type Place = 'public' | 'private';

/** A customer's or brand's account on a channel. `id` is the channel's own and never changes; names do. */
export interface Account {
  id: string;
  handle?: string;
  name?: string;
}

/** One thing said in one thread, by the customer (`in`) or by the brand (`out`), as a channel's parser yields it. */
export interface Message {
  /** Thread id, see thread.ts. */
  thread: string;
  /** The channel's own id of the post or direct message: always a string, numbers lose digits above 2^53. */
  id: string;
  /** The channel's own time, never the time of arrival (docs/rules.md C1). */
  at: Instant;
  direction: 'in' | 'out';
  place: Place;
  author: Account;
  /** As written, unescaped; empty when the message is only media. Hostile until shown otherwise. */
  text: string;
  /** The channel's own language hint, BCP 47, where it gives one. */
  lang?: string;
  /** Id of the message this one answers. */
  inReplyTo?: string;
}

/** Time and id as one sortable key: some channels have one-second resolution (docs/rules.md H1 to H4). */
export type MessageKey = string;

export const messageKey = (message: Pick<Message, 'at' | 'id'>): MessageKey => `${message.at}#${message.id}`;

export const keyTime = (key: MessageKey): Instant => key.slice(0, key.indexOf('#'));
export const keyId = (key: MessageKey): string => key.slice(key.indexOf('#') + 1);
