import type { Draft } from '#domain/draft.ts';
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

const BUSY: ReadonlySet<ReplyState> = new Set(['approved', 'sending', 'unknown', 'needs_human']);
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

/** Where each text of a draft goes; a draft a person writes from nothing goes where the customer wrote. */
export const placesOf = (draft: Draft): Place[] =>
  draft.deliveries.length === 0 ? [draft.place] : draft.deliveries.map((delivery) => delivery.place);

export const textsOf = (draft: Draft): string[] =>
  draft.deliveries.length === 0 ? [''] : draft.deliveries.map((delivery) => delivery.text);
