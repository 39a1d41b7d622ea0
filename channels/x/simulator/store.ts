import type { Instant } from '#domain/instant.ts';
import { openJournal } from './journal.ts';
import type { Change } from './model.ts';
import { snowflakes } from './snowflake.ts';
import { apply, emptyState, type State } from './state.ts';

/** State, the journal behind it, and the ids given so far. */
export interface Store {
  readonly state: State;
  /** Journals the changes as one, then applies them. */
  record(...changes: Change[]): void;
  /** A new id: of `moment` when given, else of now. */
  mint(moment?: Instant): string;
  close(): void;
}

export const openStore = (options: { journal?: string; seed: number; now: () => Instant }): Store => {
  const journal = openJournal(options.journal);
  const state = emptyState();
  for (const line of journal.lines) for (const change of line.changes) apply(state, change);
  const mint = snowflakes(options.seed, journal.lines.at(-1)?.last ?? '0');
  const taken = (id: string): boolean =>
    state.posts.has(id) || state.dms.has(id) || state.deletedPosts.has(id) || state.edited.has(id);
  return {
    state,
    record(...changes) {
      journal.append({ last: mint.last(), changes });
      for (const change of changes) apply(state, change);
    },
    mint: (moment) => (moment === undefined ? mint.next(options.now()) : mint.at(moment, taken)),
    close: () => journal.close(),
  };
};
