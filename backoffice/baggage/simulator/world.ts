import { VisibleError } from '#domain/errors.ts';
import type { Instant } from '#domain/instant.ts';
import { openLines } from '#simulation/journal.ts';
import { Line, type Seed, type SimFile, type Wanted } from './model.ts';
import { moved, opened, plausible } from './moves.ts';

/** The baggage system's files, kept as a journal of what happened to them. */
export interface World {
  now(): Instant;
  /** Stops the clock at a moment; null follows real time again. */
  setClock(now: Instant | null): void;
  file(reference: string): SimFile | undefined;
  files(): SimFile[];
  /** @throws VisibleError `conflict/file_exists` */
  open(file: Seed['file']): SimFile;
  /** @throws VisibleError `missing/file`, `conflict/file_exists` */
  advance(reference: string, wanted: Wanted): SimFile;
  /** Opens the files that are not there yet, with all that happened to them; a restart adds nothing twice. */
  seed(seeds: readonly Seed[]): void;
}

export interface WorldOptions {
  journal?: string;
  now: () => Instant;
}

interface State {
  files: Map<string, SimFile>;
  stoppedAt: Instant | null;
}

const fileOf = (state: State, reference: string): SimFile => {
  const file = state.files.get(reference);
  if (file === undefined) throw new VisibleError('missing', 'file', 'There is no such file.');
  return file;
};

const refuseSecond = (state: State, reference: string): void => {
  if (state.files.has(reference))
    throw new VisibleError('conflict', 'file_exists', 'There is a file with this reference already.');
};

/** The file that replaces another: same traveller, same bags, searched anew. */
const successor = (file: SimFile, reference: string, at: Instant): SimFile => {
  const { contents, closedAt: _closed, replacedBy: _by, statusFrom: _from, ...person } = file;
  const heir = opened({ ...person, reference, openedAt: at, bags: contents.length });
  return moved(heir, { to: 'searching', at });
};

const applied = (state: State, line: Line): void => {
  if (line.kind === 'clock') state.stoppedAt = line.now;
  else if (line.kind === 'opened') state.files.set(line.file.reference, opened(line.file));
  else {
    const file = fileOf(state, line.reference);
    state.files.set(line.reference, moved(file, line.move));
    const { to, reference, at } = line.move;
    if (to === 'recreated' && reference !== undefined)
      state.files.set(reference, successor(file, reference, at));
  }
};

/** Rebuilt from its journal, if it has one. */
export const openWorld = (options: WorldOptions): World => {
  const journal = openLines(options.journal, Line);
  const state: State = { files: new Map(), stoppedAt: null };
  for (const line of journal.lines) applied(state, line);
  const record = (line: Line): void => {
    applied(state, line);
    journal.append(line);
  };
  const now = (): Instant => state.stoppedAt ?? options.now();
  const open: World['open'] = (file) => {
    refuseSecond(state, file.reference);
    record({ kind: 'opened', file: { ...file, openedAt: file.openedAt ?? now() } });
    return fileOf(state, file.reference);
  };
  const advance: World['advance'] = (reference, wanted) => {
    const move = plausible(fileOf(state, reference), wanted, now());
    if (move.to === 'recreated') refuseSecond(state, move.reference ?? reference);
    record({ kind: 'moved', reference, move });
    return fileOf(state, reference);
  };
  return {
    now,
    setClock: (moment) => record({ kind: 'clock', now: moment }),
    file: (reference) => state.files.get(reference),
    files: () => [...state.files.values()],
    open,
    advance,
    seed: (seeds) => {
      for (const { file, moves } of seeds) {
        if (state.files.has(file.reference)) continue;
        open(file);
        for (const move of moves) advance(file.reference, move);
      }
    },
  };
};
