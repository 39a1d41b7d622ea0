import type { ActionKind } from '#domain/action.ts';
import { changesSince } from '#domain/changes.ts';
import {
  cause,
  decided,
  delay,
  eta,
  isOver,
  linked,
  phaseOf,
  promise,
  promised,
  step,
  todo,
  type Writer,
} from './caseDetails.ts';
import { caseArgs, wordsFor } from './caseWords.ts';
import { catalogueOf, fill } from './catalogue/catalogue.ts';
import { checked, type Matter, movedParts, newOther, newTime, staleParts } from './newsParts.ts';
import { isAhead, type Part, type Pen, part, phrase, said, when } from './parts.ts';

/* An answer about any case but bags: how it stands, what there is to tell, what the customer must do, when we write. */

/** How the case stands, from facts alone; nothing where the catalogue has no words for it. */
export const caseHeadline = (pen: Pen, kind: Matter['kind']): Part[] => {
  const words = wordsFor(pen, 'cases', kind, phaseOf(pen));
  if (words === undefined) return [];
  pen.book.code('case.phase');
  return [phrase(pen, words, caseArgs(pen), 9)];
};

const moved: Writer = (pen, matter, soFar) =>
  soFar.has('case.eta') ? movedParts(pen, matter, 'etaMoved') : [];

const BODY: readonly Writer[] = [cause, delay, decided, step, eta, promised, moved, linked, todo, promise];

/** Runs the writers in order; what one looked up and did not use is not cited by the next. */
const written = (pen: Pen, matter: Matter, lead: readonly Part[], writers: readonly Writer[]): Part[] => {
  const parts = [...lead];
  for (const writer of writers) {
    pen.book.cited();
    parts.push(...writer(pen, matter, new Set(parts.flatMap(({ facts }) => facts))));
  }
  pen.book.cited();
  return parts;
};

/**
 * Puts what is new right behind the first part that says it, a time that moved before all; what no part says is no
 * news here.
 */
const withNews = (pen: Pen, { before, facts }: Matter, parts: readonly Part[]): Part[] => {
  const changes = before === undefined ? [] : changesSince(before, facts);
  const citing = (ids: readonly string[]): number =>
    parts.findIndex((one) => ids.some((id) => one.facts.includes(id)));
  const retimed = changes.some(({ id, before: was }) => id === 'case.eta' && was !== undefined);
  const timed = retimed ? citing(['case.eta']) : -1;
  const at = timed < 0 ? citing(changes.map(({ id }) => id)) : timed;
  if (at < 0) return [...parts];
  return [...parts.slice(0, at + 1), timed < 0 ? newOther(pen) : newTime(pen), ...parts.slice(at + 1)];
};

/** A state stands since it began; if its time has moved meanwhile, only since we last wrote. */
const standingSince = (pen: Pen, { etaMoved }: Matter): string =>
  when(pen, 'since', etaMoved || !pen.book.has('case.phaseSince') ? 'told.at' : 'case.phaseSince');

const NOTHING: Writer = (pen, _matter, soFar) => {
  const waits = soFar.has('case.customerAction') || phaseOf(pen).startsWith('waiting_on_customer');
  return waits ? [] : [part(pen, 'nothingToDo', {}, 2)];
};

const unchanged = (pen: Pen, matter: Matter, words: string): Part[] => {
  pen.book.code('case.phase');
  const state = fill(pen.lang, words, caseArgs(pen));
  const since = said(standingSince(pen, matter));
  const line = part(pen, 'caseUnchanged', { since, state, checked: checked(pen) }, 9);
  return written(
    pen,
    matter,
    [...staleParts(pen, matter), line],
    [step, eta, promised, todo, promise, NOTHING],
  );
};

/** What was just done says itself how the case stands, as long as it has not moved on. */
const FRESH = ['received', 'in_progress', 'unknown'];

export const donePart = (pen: Pen, action: ActionKind): Part => {
  pen.book.code('action.kind');
  return phrase(pen, catalogueOf(pen.lang).done[action], caseArgs(pen), 10);
};

export const caseParts = (pen: Pen, matter: Matter, done: ActionKind | undefined): Part[] => {
  const { before, facts, kind } = matter;
  if (done !== undefined) {
    const lead = [donePart(pen, done), ...(FRESH.includes(phaseOf(pen)) ? [] : caseHeadline(pen, kind))];
    return written(pen, { ...matter, before: undefined }, lead, BODY);
  }
  // Once its time has passed, a call that was not made is no "no change".
  const missed = kind === 'call_back' && !isAhead(pen, 'case.nextStep.by');
  const same = !missed && before !== undefined && changesSince(before, facts).length === 0;
  const standing = same ? wordsFor(pen, 'standing', kind, phaseOf(pen)) : undefined;
  if (standing !== undefined) return unchanged(pen, matter, standing);
  const lead = [...staleParts(pen, matter), ...caseHeadline(pen, kind)];
  const parts = written(pen, matter, lead, BODY);
  return same || isOver(pen) ? parts : withNews(pen, matter, parts);
};

/** A document is its own answer. */
export const documentParts = (pen: Pen): Part[] =>
  pen.book.has('case.link') ? [part(pen, 'document', caseArgs(pen), 9)] : [];
