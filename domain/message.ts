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
  /** Id of the post it quotes. */
  quotes?: string;
  attachments?: Attachment[];
  /** The channel delivered it, but not its words. */
  unreadable?: Unreadable;
  /** What a reply of ours was sent with, where the channel gives it back (`correlationOf`). */
  correlation?: string;
  /** When its author last changed it, and what it said first. */
  editedAt?: Instant;
  original?: string;
  /** When its author took it back; the text is gone. */
  deletedAt?: Instant;
  /** Why something of ours did not arrive after all, in words for the agent. */
  undelivered?: string;
}

/** `encrypted`: end to end, to be read in the channel's own app alone. `unsupported`: the platform does not pass it on. */
export type Unreadable = 'encrypted' | 'unsupported';

export type AttachmentKind = 'image' | 'video' | 'audio' | 'file' | 'sticker' | 'location' | 'share';

/** Something that came with a message. Where it can be fetched, `ref` is what the channel needs for it. */
export interface Attachment {
  kind: AttachmentKind;
  /** The channel's own id or address of the file; absent for what is not a file. */
  ref?: string;
  name?: string;
  /** As the channel says, or as it was found to be once it is kept. */
  contentType?: string;
  /** Bytes. */
  size?: number;
  /** A place, or the title of what was shared. */
  label?: string;
  /** Until when okno keeps it. */
  keptUntil?: Instant;
  /** Why it cannot be had, in words for the agent. */
  refused?: string;
}

/** What is no file is shown by its label. */
export const isFile = ({ kind, ref }: Attachment): boolean =>
  ref !== undefined && kind !== 'location' && kind !== 'share';

/** Time and id as one sortable key: some channels have one-second resolution (docs/rules.md H1 to H4). */
export type MessageKey = string;

export const messageKey = (message: Pick<Message, 'at' | 'id'>): MessageKey => `${message.at}#${message.id}`;

/** Characters of a message that the queue shows. */
const PREVIEW = 140;

/** What the queue shows of a message: its first words, or, where it has none, what came instead. */
export const previewOf = ({ text, attachments = [] }: Pick<Message, 'text' | 'attachments'>): string =>
  Array.from(
    (text.trim() === '' ? attachments.map(({ kind }) => `[${kind}]`).join(' ') : text)
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, PREVIEW * 2),
  )
    .slice(0, PREVIEW)
    .join('');

export const keyTime = (key: MessageKey): Instant => key.slice(0, key.indexOf('#'));
export const keyId = (key: MessageKey): string => key.slice(key.indexOf('#') + 1);
