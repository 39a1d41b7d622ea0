import type { News, Presence } from '#domain/live.ts';
import { listenersOf } from './listenersOf.ts';

const NOBODY: readonly Presence[] = [];

/** Who has a page of the brand open, as far as it was told. */
export const createPresent = () => {
  const moved = listenersOf<[]>();
  let people = NOBODY;
  let at = '';
  return {
    /** The same array until somebody moves. */
    people: () => people,
    onPeople: moved.add,
    take: (news: Extract<News, { type: 'present' }>): void => {
      // What was told later may have been seen earlier.
      if (news.at < at) return;
      ({ people, at } = news);
      moved.tell();
    },
    /** Nobody knows any more. */
    forget: (): void => {
      [people, at] = [NOBODY, ''];
      moved.tell();
    },
  };
};
