import { type Draft, signature } from '#domain/draft.ts';
import type { Place } from '#domain/message.ts';
import type { Reply } from '#domain/reply.ts';
import type { ThreadDetail } from '#domain/view.ts';
import { type Edit, rebase, startEdit } from './edit.ts';
import { textsOf } from './standing.ts';

interface Words {
  place: Place;
  text: string;
}

const unsigned = (text: string, { initials }: Reply['by']): string =>
  text.endsWith(signature(initials)) ? text.slice(0, -signature(initials).length) : text;

/** What the agent said in it: without the signature, and of an approved text only what was filled in. */
const wordsOf = ({ deliveries, by }: Reply): Words[] =>
  deliveries
    .filter(({ text }) => text !== '')
    .map(({ place, text, template }) => ({ place, text: unsigned(template?.parameters[0] ?? text, by) }));

/** What is filled into an approved text has no line breaks. */
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether a reply has words that its draft has not. */
export const saysOtherThan = (reply: Reply, draft: Draft): boolean => {
  const drafted = new Set(textsOf(draft).map(inOneLine));
  return wordsOf(reply).some(({ text }) => !drafted.has(inOneLine(text)));
};

/** The draft a reply was made from, while it is known. */
export const draftOf = ({ draftId }: Reply, { drafts }: ThreadDetail): Draft | undefined =>
  drafts.find(({ id }) => id === draftId);

/** A reply that took another way has fewer parts than its draft: each goes where its place is. */
const textsOver = (draft: Draft, words: Words[]): string[] => {
  const { places, texts } = startEdit(draft, draft.basedOn);
  if (words.length === places.length) return words.map(({ text }) => text);
  return texts.map((text, index) => words.find(({ place }) => place === places[index])?.text ?? text);
};

/** The words of a reply that came back, over the draft on the desk, to be typed on. */
export const goOnWith = (reply: Reply, detail: ThreadDetail, draft: Draft): Edit => {
  const { lastInbound = '' } = detail.row.head;
  const own = draftOf(reply, detail) ?? draft;
  const edit = { ...startEdit(own, lastInbound), texts: textsOver(own, wordsOf(reply)) };
  return own.id === draft.id ? edit : rebase(edit, draft, lastInbound);
};
