import type { CaseKind } from '#domain/caseStatus.ts';
import { type DraftDelivery, LONGEST_SIGNATURE } from '#domain/draft.ts';
import type { CitedFact } from '#domain/facts.ts';
import { write } from './catalogue/catalogue.ts';
import type { MessageId } from './catalogue/en.ts';
import { laidOutWithin, type Written } from './layout.ts';
import type { Part } from './parts.ts';
import type { Plan, Say } from './plan.ts';

/* What is said where everybody reads it. */

/** Handles as channels write them; anything else is left out of the text. */
const HANDLE = /^[\p{L}\p{N}_.]{1,30}$/u;
const LIMIT = 280;
/** Some channels take pages of text under a post; nobody reads them there. */
const READABLE = 900;
const handleOf = ({ handle }: Plan): string =>
  handle !== undefined && HANDLE.test(handle) && !handle.endsWith('.') ? `@${handle}` : 'none';

const citesHandle = (plan: Plan): string[] => (handleOf(plan) === 'none' ? [] : ['thread.handle']);

const pointerId = ({ say, closed, discreet }: Plan): MessageId => {
  if (closed) return 'publicClosed';
  if (discreet) return 'publicOther';
  if (say.kind === 'status') return 'publicStatus';
  return say.kind === 'ask' ? 'publicAsk' : 'publicOther';
};

/** In public only that there is something to read; never what, and nothing of what the customer told. */
export const pointer = (plan: Plan): DraftDelivery => {
  const { lang, thread, say } = plan;
  const kind = say.kind === 'status' ? say.status.kind : 'generic';
  const text = write(lang, pointerId(plan), { handle: handleOf(plan), kind });
  return {
    thread,
    place: 'public',
    text,
    claims: [{ start: 0, end: text.length, facts: citesHandle(plan) }],
  };
};

/** Kinds of case that are everybody's: nobody's business shows in a word about them. */
const EVERYBODYS: readonly CaseKind[] = ['outage', 'document'];

const isOpen = (say: Say): boolean => {
  switch (say.kind) {
    case 'status':
      return say.done === undefined && say.status.phase.disclose === 'public';
    case 'policy':
    case 'elsewhere':
      return true;
    case 'unavailable':
    case 'too_early':
      return EVERYBODYS.includes(say.about);
    case 'ask':
    case 'survey':
      return false;
    default:
      return say satisfies never;
  }
};

/** Marks where the answer goes in the message around it; its own words are not the message's to change. */
const SLOT = '\u{e001}';

const addressed = (plan: Plan, { text, claims }: Written): Omit<DraftDelivery, 'thread' | 'place'> => {
  const around = write(plan.lang, 'publicAnswer', { handle: handleOf(plan), text: SLOT });
  const at = around.indexOf(SLOT);
  const lead = at === 0 ? [] : [{ start: 0, end: at - 1, facts: citesHandle(plan) }];
  return {
    text: around.replace(SLOT, () => text),
    claims: [
      ...lead,
      ...claims.map(({ start, end, facts }) => ({ start: start + at, end: end + at, facts })),
    ],
  };
};

/** The answer right where it was asked, if all it rests on is for everybody and it is short enough. */
export const inPublic = (
  plan: Plan,
  parts: readonly Part[],
  facts: readonly CitedFact[],
): DraftDelivery | undefined => {
  const open = new Set(facts.filter(({ disclose }) => disclose === 'public').map(({ id }) => id));
  if (!isOpen(plan.say) || !parts.every((part) => part.facts.every((id) => open.has(id)))) return undefined;
  const { maxLength } = plan.room?.public ?? { maxLength: LIMIT };
  const room = Math.min(maxLength, READABLE) - LONGEST_SIGNATURE.length - handleOf(plan).length - 1;
  const answer = laidOutWithin(parts, (text) => text.length <= room);
  return answer && { thread: plan.thread, place: 'public', ...addressed(plan, answer) };
};
