import type { Draft, DraftDelivery } from '#domain/draft.ts';
import type { Head } from '#domain/head.ts';
import type { Place } from '#domain/message.ts';
import type { Reply, ReplyState } from '#domain/reply.ts';
import type { ThreadDetail } from '#domain/view.ts';

/** What lies on the agent's desk for one thread. */
export interface Standing {
  /** The draft that could be sent or changed now. */
  draft?: Draft;
  /** It answers the customer's latest message. */
  fresh: boolean;
  /** The reply on its way, come back, or sent last. */
  reply?: Reply;
  /** A reply is between approval and its end: nothing else can be approved. */
  busy: boolean;
}

const BUSY: ReadonlySet<ReplyState> = new Set(['proposed', 'approved', 'sending', 'unknown', 'needs_human']);
const GAVE_BACK: ReadonlySet<ReplyState> = new Set(['refused', 'returned']);

/** A draft that became a reply is off the desk, unless that reply came back. */
const spent = (draft: Draft, replies: Reply[]): boolean =>
  replies.some((reply) => reply.draftId === draft.id && !GAVE_BACK.has(reply.state));

/** The answer of an episode that is over, so that a thread nobody waits in shows how it ended. */
const lastSent = (head: Head, replies: Reply[]): Reply | undefined =>
  head.waitingSince === undefined
    ? replies
        .toSorted((a, b) => b.approvedAt.localeCompare(a.approvedAt))
        .find(({ state }) => state === 'sent')
    : undefined;

export const standing = ({ row, drafts, replies }: ThreadDetail): Standing => {
  const { head } = row;
  const draft = drafts.find(({ id }) => id === head.draft?.id);
  const reply = replies.find(({ id }) => id === head.reply?.id) ?? lastSent(head, replies);
  return {
    ...(draft === undefined || spent(draft, replies) ? {} : { draft }),
    fresh: row.draftFresh,
    ...(reply === undefined ? {} : { reply }),
    busy: head.reply !== undefined && BUSY.has(head.reply.state),
  };
};

/** A file that goes out by itself is no text, and cannot be edited. */
export const hasText = ({ text, file }: Pick<DraftDelivery, 'text' | 'file'>): boolean =>
  text !== '' || file === undefined;

/** The deliveries of a draft that say something; one a person writes from nothing goes where the customer wrote. */
export const wordedOf = (draft: Draft): DraftDelivery[] =>
  draft.deliveries.length === 0
    ? [{ thread: draft.thread, place: draft.place, text: '', claims: [] }]
    : draft.deliveries.filter(hasText);

export const placesOf = (draft: Draft): Place[] => wordedOf(draft).map(({ place }) => place);

export const textsOf = (draft: Draft): string[] => wordedOf(draft).map(({ text }) => text);
