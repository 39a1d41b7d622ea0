import type { Alarm } from '#domain/alarm.ts';
import { partOf } from '#domain/queueParts.ts';
import type { ThreadId } from '#domain/thread.ts';
import type { QueueRow, QueueRows, QueueView } from '#domain/view.ts';
import { byUrgency } from './order.ts';

export type FullQueue = Extract<QueueView, { unchanged: false }>;

/** The queue as it is shown; another object whenever anything of it is another. */
export interface Shown {
  /** Most urgent first, of the threads whose lines are known. */
  rows: readonly QueueRow[];
  /** okno's milliseconds for which they stand in this order. */
  at: number;
  /** How many threads there are, known or not; `beyond`: of these, how many are not even named. */
  total: number;
  beyond: number;
  alarms: Alarm[];
}

/** What is known of one thread of the queue. */
interface Held {
  part: number;
  row?: QueueRow;
  /** What the index knew when it was last named, where it was. */
  mark?: string;
  /** okno's milliseconds of the answer this was learnt by. */
  asOf: number;
  /** Its line is to be asked for. */
  wanted: boolean;
  /** It is named, but is not in the queue any more: an index lags. */
  gone: boolean;
}

export interface QueueStore {
  /** A first answer, or what changed since. */
  take(view: FullQueue): void;
  /** Lines that were asked for. */
  takeRows(answer: QueueRows): void;
  /** Threads whose lines are to be asked for, the most pressing first. */
  wanted(most: number): ThreadId[];
  /** The threads of which nothing was told for longest, of those that are not told at every look. */
  oldest(most: number): ThreadId[];
  /** Puts what is shown into the order of this moment; needed only when time alone has passed. */
  reorder(): void;
  shown(): Shown | undefined;
  subscribe(listener: () => void): () => void;
}

/** A row of an older head is believed only once it is told for so long: reads may lag behind one another. */
const LAG_MS = 10_000;

interface Options {
  /** okno's milliseconds. */
  now: () => number;
  /** Calls back soon, once for all that was collected until then. */
  soon: (run: () => void) => void;
}

const isOlder = (row: QueueRow, asOf: number, held: Held): boolean => {
  if (asOf < held.asOf) return true;
  const known = held.row?.head.version ?? 0;
  return row.head.version < known && asOf < held.asOf + LAG_MS;
};

/** Told in full at every look: no mark is kept, so that one from before cannot pass for news later. */
const TOLD = '';

const firstOf = (
  all: ReadonlyMap<ThreadId, Held>,
  most: number,
  wanted: (held: Held) => boolean,
): ThreadId[] => {
  const found: ThreadId[] = [];
  for (const [thread, held] of all) {
    if (found.length === most) break;
    if (wanted(held)) found.push(thread);
  }
  return found;
};

/** The threads of a queue by name, those heard of least lately first. */
const createHolder = () => {
  const all = new Map<ThreadId, Held>();
  const hold = (thread: ThreadId, asOf: number): Held => {
    const known = all.get(thread);
    if (known !== undefined) return known;
    const held = { part: partOf(thread), asOf, wanted: false, gone: false };
    all.set(thread, held);
    return held;
  };
  const touch = (thread: ThreadId, held: Held): void => {
    all.delete(thread);
    all.set(thread, held);
  };
  return {
    all,
    /** The line of a thread. */
    put: (row: QueueRow, asOf: number, mark?: string): void => {
      const { thread } = row.head;
      const held = hold(thread, asOf);
      if (isOlder(row, asOf, held)) return;
      const known = mark ?? held.mark;
      touch(thread, {
        ...{ part: held.part, row, asOf, wanted: false, gone: false },
        ...(known !== undefined && { mark: known }),
      });
    },
    /** A thread without its line. */
    name: (thread: ThreadId, mark: string, asOf: number): void => {
      const held = hold(thread, asOf);
      if (held.mark !== mark && asOf >= held.asOf)
        all.set(thread, { ...held, mark, asOf, wanted: true, gone: false });
    },
    /** A thread that is not in the queue, whatever the index says. */
    dismiss: (thread: ThreadId, asOf: number): void => {
      const held = all.get(thread);
      if (held === undefined || asOf < held.asOf) return;
      const { row: _, ...left } = held;
      touch(thread, { ...left, asOf, wanted: false, gone: true });
    },
    /** Everything of these parts, or of all, that was not told. */
    drop: (parts: number[] | undefined, told: ReadonlySet<ThreadId>, asOf: number): void => {
      const moved = parts && new Set(parts);
      for (const [thread, held] of all)
        if ((moved?.has(held.part) ?? true) && !told.has(thread) && held.asOf <= asOf) all.delete(thread);
    },
  };
};

/** All known rows in the order of a moment. What stood in order nearly does still, and is sorted the faster for it. */
const ordered = (
  all: ReadonlyMap<ThreadId, Held>,
  before: readonly QueueRow[],
  at: number,
): readonly QueueRow[] => {
  const rows = before.flatMap(({ head }) => all.get(head.thread)?.row ?? []);
  const known = new Set(rows.map(({ head }) => head.thread));
  for (const [thread, { row }] of all) if (row !== undefined && !known.has(thread)) rows.push(row);
  return rows.sort(byUrgency(at));
};

/** Keeps what is known of a queue, whatever order it comes in, and shows it in order. */
export const createQueueStore = ({ now, soon }: Options): QueueStore => {
  const listeners = new Set<() => void>();
  const { all, put, name, dismiss, drop } = createHolder();
  let shown: Shown | undefined;
  let rest: Pick<Shown, 'alarms' | 'beyond'> = { alarms: [], beyond: 0 };
  let waiting = false;

  const show = (): void => {
    waiting = false;
    const at = now();
    const named = [...all.values()].filter(({ gone }) => !gone).length;
    shown = { ...rest, rows: ordered(all, shown?.rows ?? [], at), at, total: named + rest.beyond };
    for (const listener of listeners) listener();
  };
  const changed = (): void => {
    if (!waiting) soon(show);
    waiting = true;
  };
  return {
    take: ({ now: told, parts, rows, more, alarms, beyond = 0 }) => {
      const asOf = Date.parse(told);
      rest = { alarms, beyond };
      const names = [...rows.map(({ head }) => head.thread), ...more.map(({ thread }) => thread)];
      drop(parts, new Set(names), asOf);
      for (const row of rows) put(row, asOf, TOLD);
      for (const { thread, mark } of more) name(thread, mark, asOf);
      changed();
    },
    takeRows: ({ now: told, rows, gone }) => {
      for (const row of rows) put(row, Date.parse(told));
      for (const thread of gone) dismiss(thread, Date.parse(told));
      changed();
    },
    wanted: (most) => firstOf(all, most, ({ wanted }) => wanted),
    oldest: (most) => firstOf(all, most, ({ mark, row }) => mark !== TOLD && row !== undefined),
    reorder: () => shown !== undefined && show(),
    shown: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
