import { useCallback, useSyncExternalStore } from 'react';
import type { ThreadId } from '#domain/thread.ts';
import { type Edit, keepEdit, keptEdit, onEdits } from './edit.ts';

export type SetEdit = (edit: Edit | undefined) => void;

/** What is typed over this thread's draft; polling never touches it. */
export const useEdit = (thread: ThreadId): [Edit | undefined, SetEdit] => {
  const edit = useSyncExternalStore(onEdits, () => keptEdit(thread));
  const set = useCallback((next: Edit | undefined) => keepEdit(thread, next), [thread]);
  return [edit, set];
};
