import type { Instant } from './instant.ts';
import type { Attachment, Message } from './message.ts';
import type { ThreadId } from './thread.ts';

/** What became of a message after it was said; a row of its own, for it may come before the message does. */
export type MessageChange = { thread: ThreadId; id: string; at: Instant } & (
  | { what: 'edited'; text: string }
  | { what: 'deleted' }
  | { what: 'undelivered'; reason: string }
  | FileOutcome
);

/** What became of one attachment, by its place in the message. Its time is the message's own: it lies beside it. */
type FileOutcome = { what: 'media'; index: number } & ({ kept: KeptFile } | { refused: string });
export type FileChange = MessageChange & FileOutcome;

/** A file as it was found to be; `name` is clean, and absent where nobody gave it one. */
export interface KeptFile {
  contentType: string;
  size: number;
  name?: string;
  until: Instant;
}

export const isFileChange = (change: MessageChange): change is FileChange => change.what === 'media';

/** What the agent reads where the channel gives no reason. */
export const NOT_DELIVERED = 'The channel could not deliver it.';

const changed = (message: Message, change: MessageChange): Message => {
  switch (change.what) {
    case 'edited':
      return {
        ...message,
        text: change.text,
        original: message.original ?? message.text,
        editedAt: change.at,
      };
    case 'deleted':
      return takenBack(message, change.at);
    case 'undelivered':
      return { ...message, undelivered: change.reason };
    case 'media':
      return withFile(message, change);
    default:
      return change satisfies never;
  }
};

const withFile = (message: Message, change: FileOutcome): Message => {
  const { attachments = [] } = message;
  return attachments[change.index] === undefined
    ? message
    : {
        ...message,
        attachments: attachments.map((one, index) => (index === change.index ? settled(one, change) : one)),
      };
};

const settled = (attachment: Attachment, change: FileOutcome): Attachment => {
  if ('refused' in change) return { ...attachment, refused: change.refused };
  const { until, ...found } = change.kept;
  return { ...attachment, ...found, keptUntil: until };
};

/** What its author took back nobody keeps. */
const takenBack = (message: Message, at: Instant): Message => {
  const { original: _original, attachments: _attachments, editedAt: _editedAt, ...rest } = message;
  return { ...rest, text: '', deletedAt: at };
};

/** What is sent and comes back is one message, though the channel's time and ours may differ by a moment. */
const onceEach = (messages: readonly Message[]): Message[] =>
  [...new Map(messages.toReversed().map((message) => [message.id, message])).values()].reverse();

/** Messages as they are now; changes count in the order of their time, and one taken back stays so. */
export const asTheyAre = (messages: readonly Message[], changes: readonly MessageChange[]): Message[] => {
  const ordered = changes.toSorted((a, b) => a.at.localeCompare(b.at));
  return onceEach(messages).map((message) =>
    ordered
      .filter(({ id }) => id === message.id)
      .reduce((now, change) => (now.deletedAt === undefined ? changed(now, change) : now), message),
  );
};

/** Words of what was taken back that are stored all the same: it, or an edit of it, came in after its deletion. */
export interface LeftBehind {
  messages: Message[];
  edits: MessageChange[];
  /** Messages whose files are kept. */
  files: Pick<Message, 'thread' | 'at' | 'id'>[];
}

export const leftBehind = (messages: readonly Message[], changes: readonly MessageChange[]): LeftBehind => {
  const gone = new Map(changes.flatMap(({ what, id, at }) => (what === 'deleted' ? [[id, at]] : [])));
  const withWords = messages.filter(({ deletedAt }) => deletedAt === undefined);
  return {
    messages: withWords.flatMap((message) => {
      const at = gone.get(message.id);
      return at === undefined ? [] : [takenBack(message, at)];
    }),
    edits: changes.flatMap((change) =>
      change.what === 'edited' && change.text !== '' && gone.has(change.id) ? [{ ...change, text: '' }] : [],
    ),
    files: [
      ...new Map(
        changes
          .filter((change) => isFileChange(change) && 'kept' in change && gone.has(change.id))
          .map(({ thread, at, id }) => [id, { thread, at, id }]),
      ).values(),
    ],
  };
};

/** Customer messages that still wait for an answer. */
export const openWords = (
  messages: readonly Message[],
  { waitingSince }: { waitingSince?: Instant },
): Message[] =>
  messages.filter(
    ({ direction, at, deletedAt }) =>
      direction === 'in' && deletedAt === undefined && waitingSince !== undefined && at >= waitingSince,
  );
