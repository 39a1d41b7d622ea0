import { useCallback } from 'react';
import { asProblem, type Problem } from '../../api/problem.ts';
import { useDesk } from '../../desk.ts';
import { flash } from '../../flash/flashes.ts';
import { go, threadHref } from '../../route.ts';
import { UNDO } from '../answeringWords.ts';
import { edits } from '../edit.ts';
import { letGoOf, rememberUndoable, type Undoable } from './undoable.ts';

/** One message about a reply at a time. */
const flashId = ({ reply }: Pick<Undoable, 'reply'>): string => `reply ${reply}`;

const whyNot = ({ name }: Undoable, problem: Problem): string =>
  problem.code === 'too_late' ? UNDO.tooLate(name) : UNDO.failed(name, problem.message);

/** Takes a reply back, from wherever the agent has gone meanwhile, and says what that came to. */
export const useUndo = (): ((one: Undoable) => Promise<void>) => {
  const { api } = useDesk();
  return useCallback(
    async (one: Undoable) => {
      letGoOf(one.reply);
      const id = flashId(one);
      try {
        await api.undo(one.thread, one.reply);
        if (one.edit !== undefined) edits.keep(one.thread, one.edit);
        const action = { says: UNDO.open, run: () => go(threadHref(one.thread)) };
        flash({ id, type: 'success', says: UNDO.undone(one.name), action });
      } catch (thrown) {
        flash({ id, type: 'error', says: whyNot(one, asProblem(thrown)) });
      }
    },
    [api],
  );
};

interface Said {
  one: Undoable;
  /** It waits for a lead. */
  waits: boolean;
  /** Shows its thread anew, where that is still open. */
  refresh: () => Promise<void>;
}

/** Says that a reply was approved, with what takes it back while that can be done. */
export const useSayApproved = (): ((said: Said) => void) => {
  const undo = useUndo();
  return useCallback(
    ({ one, waits, refresh }) => {
      const canUndo = waits || one.until !== undefined;
      if (canUndo) rememberUndoable(one);
      const run = (): void => {
        void undo(one).then(refresh);
      };
      flash({
        id: flashId(one),
        type: waits ? 'info' : 'success',
        says: waits ? UNDO.waits(one.name) : UNDO.goesOut(one.name),
        ...(canUndo && { action: { says: UNDO.undo, run } }),
        ...(one.until !== undefined && { until: one.until }),
      });
    },
    [undo],
  );
};
