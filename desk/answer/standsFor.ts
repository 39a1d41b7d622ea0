import type { Draft } from '#domain/draft.ts';
import type { Head } from '#domain/head.ts';
import { openWords } from '#domain/messageChanges.ts';
import { SIGNS, signsIn } from '#domain/sla/vulnerability.ts';
import { accountOf } from '../accountOf.ts';
import { contactOf, threadsOf } from '../dossier/contacts.ts';
import type { Desk } from '../layers.ts';
import type { Known } from '../ports/people.ts';
import type { HeadChange, ThreadRows } from '../ports/threads.ts';
import type { Answer } from './desktop.ts';

/** What a thread's priority and policy go by, as this draft found it; a notice finds nothing new. */
export const standsFor = async (
  desk: Desk,
  { head, messages }: ThreadRows,
  { known }: Answer,
  { asked, lang, notice }: Draft,
): Promise<HeadChange> => {
  if (notice || head.waitingSince === undefined) return {};
  const words = openWords(messages, head).map(({ text }) => text);
  const found = new Set([...(head.signs ?? []), ...words.flatMap((text) => signsIn(text, lang))]);
  const signs = SIGNS.filter((sign) => found.has(sign));
  return {
    ...(asked && { asked }),
    ...(signs.length > 0 && { signs }),
    elsewhere: known && (await longestWait(desk, head, head.waitingSince, known)),
  };
};

/** Where the same person has waited longer than here; read only of who writes in more than one thread. */
const longestWait = async (
  desk: Desk,
  head: Head,
  since: string,
  known: Known,
): Promise<Head['elsewhere']> => {
  const account = accountOf(desk, head);
  const contact = await contactOf(desk, account.brand, account, known);
  const threads = await threadsOf(desk, account.brand, known, contact, account);
  const others = threads.filter((thread) => thread !== head.thread);
  if (others.length === 0) return undefined;
  const waits = (await desk.threads.heads(others)).flatMap(({ thread, waitingSince }) =>
    waitingSince !== undefined && waitingSince < since ? [{ thread, since: waitingSince }] : [],
  );
  return waits.sort((a, b) => a.since.localeCompare(b.since))[0];
};
