import type { Draft } from '#domain/draft.ts';
import type { CitedFact } from '#domain/facts.ts';
import type { Instant } from '#domain/instant.ts';
import type { ThreadDetail } from '#domain/view.ts';
import { caseFactsOf } from '../caseFacts.ts';

/** A fact of the case that is another than it was: `before` is absent of a new one, `now` of one that is gone. */
export interface Change {
  id: string;
  before?: CitedFact;
  now?: CitedFact;
}

/** What became of a case since the customer was last told. */
export interface Since {
  /** When that reply went out. */
  at: Instant;
  /** The facts it was made from. */
  told: CitedFact[];
  changes: Change[];
}

/** What the customer read last, and the draft it was. */
const lastTold = ({ replies, drafts }: ThreadDetail): { draft: Draft; at: Instant } | undefined =>
  replies
    .flatMap(({ draftId, deliveries }) => {
      const at = deliveries.flatMap(({ sentAt }) => sentAt ?? []).at(-1);
      const draft = drafts.find(({ id }) => id === draftId);
      return at === undefined || draft === undefined ? [] : [{ draft, at }];
    })
    .toSorted((a, b) => b.at.localeCompare(a.at))[0];

/** Names of a place in other languages come and go without the place being another. */
const meaning = ({ value }: CitedFact): string =>
  value.kind === 'place' ? `${value.code ?? value.name}` : JSON.stringify(value);

const byId = (facts: CitedFact[]): Map<string, CitedFact> => new Map(facts.map((fact) => [fact.id, fact]));

const changesOf = (before: Map<string, CitedFact>, now: Map<string, CitedFact>): Change[] =>
  [...new Set([...now.keys(), ...before.keys()])].flatMap((id): Change[] => {
    const [was, is] = [before.get(id), now.get(id)];
    if (was !== undefined && is !== undefined && meaning(was) === meaning(is)) return [];
    return [{ id, ...(was && { before: was }), ...(is && { now: is }) }];
  });

/** What is known now and was not told, where the last reply was about the same case as this draft. */
export const changesSince = (detail: ThreadDetail, draft: Draft): Since | undefined => {
  const last = lastTold(detail);
  if (last === undefined || last.draft.id === draft.id) return undefined;
  if (draft.case === undefined || last.draft.case?.hash !== draft.case.hash) return undefined;
  const told = last.draft.facts;
  const [before, now] = [told, draft.facts].map((facts) => byId(caseFactsOf(facts)));
  return before === undefined || now === undefined
    ? undefined
    : { at: last.at, told, changes: changesOf(before, now) };
};
