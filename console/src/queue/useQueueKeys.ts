import { useShortcuts } from '../keys/useShortcuts.ts';
import { go, SAVED_VIEWS, type SavedView } from '../route.ts';
import { QUEUE_KEYS, VIEW } from './viewWords.ts';

interface Deeds {
  next: () => void;
  previous: () => void;
  open: () => void;
  find: () => void;
  viewHref: (view: SavedView) => string;
}

/** The keys of the queue: `?` lists them. */
export const useQueueKeys = ({ next, previous, open, find, viewHref }: Deeds): void =>
  useShortcuts([
    { keys: 'j', says: QUEUE_KEYS.next, group: 'queue', run: next, repeats: true },
    { keys: 'k', says: QUEUE_KEYS.previous, group: 'queue', run: previous, repeats: true },
    { keys: 'enter', says: QUEUE_KEYS.open, group: 'queue', run: open },
    { keys: '/', says: QUEUE_KEYS.find, group: 'queue', run: find },
    ...SAVED_VIEWS.map((view, index) => ({
      keys: String(index + 1),
      says: QUEUE_KEYS.view(VIEW[view]),
      group: 'queue' as const,
      run: () => go(viewHref(view)),
    })),
  ]);
