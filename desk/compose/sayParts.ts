import type { CaseStatus } from '#domain/caseStatus.ts';
import { type Disclosure, mayDisclose } from '#domain/disclosure.ts';
import type { CitedFact } from '#domain/facts.ts';
import type { Instant } from '#domain/instant.ts';
import { askParts, codePart } from './askParts.ts';
import { bagHeadline, bagStatus } from './bagStatus.ts';
import { caseHeadline, caseParts, documentParts, donePart } from './caseParts.ts';
import { type Matter, staleParts } from './newsParts.ts';
import { type Part, type Pen, part } from './parts.ts';
import type { Say } from './plan.ts';

/* The parts of every kind of answer. */

const isStale = ({ freshness: { fetchedAt, staleAfterSec, degraded } }: CaseStatus, now: Instant): boolean =>
  degraded === 'cache' || Date.parse(now) - Date.parse(fetchedAt) > staleAfterSec * 1000;

type About = Extract<Say, { kind: 'status' }>;

const statusParts = (pen: Pen, say: About, facts: readonly CitedFact[], limit: Disclosure): Part[] => {
  const { status, previous } = say;
  const done = say.done?.action;
  const { kind } = status;
  const matter: Matter = {
    kind,
    // "No change, nothing to do" is no answer to somebody who is to send a code.
    before: say.askCode ? undefined : previous?.facts.filter(({ disclose }) => mayDisclose(disclose, limit)),
    facts,
    stale: isStale(status, pen.now),
    etaMoved: (status.eta?.value.movedTimes ?? 0) > 0,
  };
  if (done === 'send_document') return [donePart(pen, done)];
  if (kind === 'document') return done === undefined ? documentParts(pen) : [donePart(pen, done)];
  if (kind !== 'delayed_bag') return caseParts(pen, matter, done);
  return [...(done === undefined ? [] : [donePart(pen, done)]), ...bagStatus(pen, matter)];
};

const withPromise = (pen: Pen, first: readonly Part[]): Part[] => {
  pen.book.cited();
  const by = pen.book.cite('promise.nextUpdate', 'instant');
  if (by === undefined) return [...first];
  return [...first, part(pen, 'casePromise', { gap: 'none', by: pen.voice.by(by.at) }, 9)];
};

/** What the case was like when it was last looked at, said as of then; where that is not known, that nothing is. */
const unavailable = (pen: Pen, kind: Matter['kind'], facts: readonly CitedFact[]): Part[] => {
  const known = kind === 'delayed_bag' ? bagHeadline(pen) : caseHeadline(pen, kind);
  pen.book.cited();
  if (known.length === 0 || !pen.book.has('case.checkedAt')) return [part(pen, 'unavailable', { kind }, 8)];
  const matter: Matter = { kind, before: undefined, facts, stale: true, etaMoved: false };
  return [...staleParts(pen, matter), ...known];
};

/** What ended is named where the back office says that it ended well; more than one bag has no words here. */
const surveyPart = (pen: Pen, { kind, items }: CaseStatus): Part => {
  pen.book.cited();
  const isWhole = (items?.value.length ?? 0) <= 1 && pen.book.code('case.phase') === 'resolved';
  return part(pen, 'survey', { about: isWhole ? kind : 'none' }, 9);
};

export const partsOf = (pen: Pen, say: Say, facts: readonly CitedFact[], limit: Disclosure): Part[] => {
  switch (say.kind) {
    case 'ask':
      return askParts(pen, say);
    case 'unavailable':
      return withPromise(pen, unavailable(pen, say.about, facts));
    case 'too_early':
      return withPromise(pen, [part(pen, 'tooEarly', { kind: say.about }, 9)]);
    case 'status': {
      const told = statusParts(pen, say, facts, limit);
      return say.askCode && told.length > 0 ? [...told, codePart(pen)] : told;
    }
    case 'elsewhere':
      return [part(pen, 'elsewhere', { title: pen.book.text('thread.answeredIn') ?? say.title }, 9)];
    case 'survey':
      return [surveyPart(pen, say.status)];
    case 'policy':
      return facts
        .filter(({ id, value }) => id.startsWith('policy.') && value.kind === 'text')
        .map(({ id }) => ({ text: say.answer.text, facts: [id], weight: 9 }));
    default:
      return say satisfies never;
  }
};
