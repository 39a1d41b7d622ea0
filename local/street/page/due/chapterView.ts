import { el } from '../dom.ts';
import type { Chapter, Happening } from './due.ts';
import { type Context, happeningView, whose } from './happeningView.ts';

/** By conversation, each where its first thing came. */
const byThread = (happenings: readonly Happening[]): [string | undefined, Happening[]][] => {
  const groups = new Map<string | undefined, Happening[]>();
  for (const one of happenings) groups.set(one.thread, [...(groups.get(one.thread) ?? []), one]);
  return [...groups];
};

/** A stretch of time with what came in it, by customer. */
export const chapterView = (chapter: Chapter, title: string, context: Context): HTMLElement =>
  el(
    'section',
    { class: 'chapter' },
    el('h4', {}, title),
    ...byThread(chapter.happenings).map(([thread, happenings]) =>
      el(
        'div',
        { class: 'of-thread' },
        whose(thread, context),
        el('ul', {}, ...happenings.map((one) => happeningView(one, context))),
      ),
    ),
  );
