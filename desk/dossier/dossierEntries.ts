import { newsOf } from '#domain/changes.ts';
import type { Draft } from '#domain/draft.ts';
import type { Instant } from '#domain/instant.ts';
import type { Message } from '#domain/message.ts';
import type { Reply } from '#domain/reply.ts';
import type { DossierEntry } from '#domain/view.ts';
import type { ThreadRows } from '../ports/threads.ts';

/** What happened in one thread, as lines of the time line of the person whose threads are `all`. */
export const entriesOf = (rows: ThreadRows, all: readonly ThreadRows[], now: Instant): DossierEntry[] => {
  const { thread } = rows.head;
  return [
    ...rows.messages.map((message): DossierEntry => ({ kind: 'message', at: message.at, thread, message })),
    ...casesIn(rows),
    ...promisesIn(rows, all, now),
    ...rows.actions.map(
      ({ approvedAt: at, title, state }): DossierEntry => ({ kind: 'action', at, thread, title, state }),
    ),
    ...unsentIn(rows),
  ];
};

const sentAt = ({ deliveries }: Reply): Instant | undefined => deliveries.at(-1)?.sentAt;

/** Replies that went out with the drafts they were made from, oldest first. */
const told = ({ replies, drafts }: ThreadRows): { draft: Draft; at: Instant; reply: Reply }[] =>
  replies
    .filter(({ state }) => state === 'sent')
    .flatMap((reply) => {
      const draft = drafts.find(({ id }) => id === reply.draftId);
      const at = sentAt(reply);
      return draft === undefined || at === undefined ? [] : [{ draft, at, reply }];
    })
    .sort((a, b) => a.at.localeCompare(b.at));

/** A case each time it was told of and had moved. */
const casesIn = (rows: ThreadRows): DossierEntry[] => {
  const entries: DossierEntry[] = [];
  let news = '';
  for (const { draft, at } of told(rows)) {
    const phase = draft.facts.find(({ id }) => id === 'case.phase')?.value;
    if (draft.case === undefined || phase?.kind !== 'code' || newsOf(draft.facts) === news) continue;
    news = newsOf(draft.facts);
    const { backoffice, display } = draft.case;
    entries.push({ kind: 'case', at, thread: rows.head.thread, backoffice, display, phase: phase.code });
  }
  return entries;
};

const isSaid = ({ direction, undelivered }: Message): boolean =>
  direction === 'out' && undelivered === undefined;

/** What was promised, and whether something was said by then. */
const promisesIn = (rows: ThreadRows, all: readonly ThreadRows[], now: Instant): DossierEntry[] => {
  const said = all.flatMap(({ messages }) => messages).filter(isSaid);
  return told(rows).flatMap(({ draft: { promiseBy }, at, reply }) => {
    if (promiseBy === undefined) return [];
    const owner = reply.by.name;
    const where = reply.deliveries.map(({ thread }) => thread);
    const kept = said.some(
      (message) => where.includes(message.thread) && message.at > at && message.at <= promiseBy,
    );
    const state = kept ? 'kept' : now < promiseBy ? 'open' : 'broken';
    return [{ kind: 'promise', at, thread: rows.head.thread, by: promiseBy, owner, state } as const];
  });
};

const unsentIn = ({ head, replies }: ThreadRows): DossierEntry[] =>
  replies
    .filter(({ state }) => state !== 'sent')
    .map(({ approvedAt: at, state, by, code, reason }) => ({
      kind: 'reply',
      at,
      thread: head.thread,
      state,
      by: by.name,
      ...(code && { code }),
      ...(reason && { reason }),
    }));
