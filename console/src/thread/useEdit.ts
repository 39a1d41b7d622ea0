import { useCallback, useState, useSyncExternalStore } from 'react';
import type { ThreadId } from '#domain/thread.ts';
import { type Edit, edits } from './edit.ts';

/** What is typed over a thread's draft. */
export interface Editing {
  edit: Edit | undefined;
  set: (edit: Edit | undefined) => void;
  /** By the agent's hand, now: what they type next is meant for it. */
  begin: (edit: Edit) => void;
  /** It has just been begun; one that was kept takes the focus from nobody. */
  isNew: boolean;
}

export const useEdit = (thread: ThreadId): Editing => {
  const edit = useSyncExternalStore(edits.subscribe, () => edits.of(thread));
  const [begun, setBegun] = useState<Edit>();
  const set = useCallback((next: Edit | undefined) => edits.keep(thread, next), [thread]);
  const begin = useCallback(
    (next: Edit) => {
      setBegun(next);
      set(next);
    },
    [set],
  );
  return { edit, set, begin, isNew: edit !== undefined && edit === begun };
};
