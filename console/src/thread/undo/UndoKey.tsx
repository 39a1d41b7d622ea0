import { useSyncExternalStore } from 'react';
import { useShortcuts } from '../../keys/useShortcuts.ts';
import { UNDO } from '../answeringWords.ts';
import { onUndoable, undoable } from './undoable.ts';
import { useUndo } from './useUndo.ts';

/** The key that takes back what was approved last, wherever the agent has gone since. */
export const UndoKey = () => {
  const one = useSyncExternalStore(onUndoable, undoable);
  const undo = useUndo();
  const run = (): void => {
    if (one !== undefined) void undo(one);
  };
  useShortcuts(one === undefined ? [] : [{ keys: 'u', says: UNDO.undo, group: 'thread', run }]);
  return null;
};
