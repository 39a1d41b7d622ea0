import type { Instant } from '#domain/instant.ts';
import type { Happening } from './happening.ts';

/** What happened in a stretch of time: while the clock was turned, or while it ran by itself. */
export interface Chapter {
  id: number;
  from: Instant;
  /** Where the clock was turned to; absent while it runs by itself. */
  to?: Instant;
  /** Oldest first. */
  happenings: Happening[];
}

export interface Book {
  /** Newest first; the first is the one being written. */
  chapters(): readonly Chapter[];
  begin(from: Instant): void;
  write(news: readonly Happening[]): void;
  /** The clock was turned while the chapter was written. */
  turned(to: Instant): void;
}

const MOST_CHAPTERS = 12;
const MOST_IN_CHAPTER = 120;

export const openBook = (): Book => {
  let chapters: readonly Chapter[] = [];
  let id = 0;
  const rewrite = (change: (chapter: Chapter) => Chapter): void => {
    chapters = chapters.map((chapter, index) => (index === 0 ? change(chapter) : chapter));
  };
  return {
    chapters: () => chapters,
    begin: (from) => {
      id += 1;
      const worth = chapters.filter(({ happenings, to }) => happenings.length > 0 || to !== undefined);
      chapters = [{ id, from, happenings: [] }, ...worth].slice(0, MOST_CHAPTERS);
    },
    write: (news) =>
      rewrite((chapter) => ({
        ...chapter,
        happenings: [...chapter.happenings, ...news].slice(-MOST_IN_CHAPTER),
      })),
    turned: (to) => rewrite((chapter) => ({ ...chapter, to })),
  };
};
