import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { Alarm } from '#domain/alarm.ts';
import type { QueueRow } from '#domain/view.ts';
import { useDesk } from '../desk.ts';
import type { SavedView } from '../route.ts';
import { finder } from './find.ts';
import { openAlarms } from './openAlarms.ts';
import type { Shown } from './store.ts';
import { countOverdue, countViews, inView } from './views.ts';
import { LIST } from './viewWords.ts';

/** What is looked for within a view. */
export interface Wanted {
  query: string;
  /** Title of a channel; all of them when undefined. */
  channel: string | undefined;
}

const NO_ROWS: readonly QueueRow[] = [];

/** The rows of a view, and those of them that are looked for; both in order. */
export interface ShownRows {
  all: readonly QueueRow[];
  rows: readonly QueueRow[];
  /** Of which view and search they are. */
  what: string;
}

export const useShownRows = (
  shown: Shown | undefined,
  view: SavedView,
  { query, channel }: Wanted,
): ShownRows => {
  const { name } = useDesk().me.agent;
  const words = useDeferredValue(query);
  const all = useMemo(
    () => (shown === undefined ? NO_ROWS : inView(view, shown.rows, shown.at, name)),
    [shown, view, name],
  );
  const rows = useMemo(() => {
    const isFound = finder(words);
    if (words.trim() === '' && channel === undefined) return all;
    return all.filter((row) => (channel === undefined || row.title === channel) && isFound(row));
  }, [all, words, channel]);
  return { all, rows, what: [view, channel ?? '', words].join('\n') };
};

/** How many stand in each view. */
export const useCounts = (shown: Shown | undefined) => {
  const { name } = useDesk().me.agent;
  return useMemo(() => {
    if (shown === undefined) return undefined;
    return { ...countViews(shown.rows, shown.at, name), all: shown.total };
  }, [shown, name]);
};

/** The alarms still to be answered. */
export const useAlarms = (shown: Shown | undefined): Alarm[] =>
  useMemo(() => {
    if (shown === undefined) return [];
    const about = new Set(shown.alarms.map(({ thread }) => thread));
    return openAlarms(
      shown.alarms,
      shown.rows.filter(({ head }) => about.has(head.thread)),
      shown.at,
    );
  }, [shown]);

/** The tab says how many of one's own are overdue, for whoever is elsewhere. */
export const useTabTitle = (shown: Shown | undefined): void => {
  const { name } = useDesk().me.agent;
  const [title] = useState(() => document.title);
  const count = useMemo(
    () => (shown === undefined ? 0 : countOverdue(shown.rows, shown.at, name)),
    [shown, name],
  );
  useLayoutEffect(() => {
    document.title = count === 0 ? title : LIST.overdue(count);
  }, [count, title]);
  useEffect(
    () => () => {
      document.title = title;
    },
    [title],
  );
};
