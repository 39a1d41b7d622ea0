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

/** The threads of a queue by name, those heard of least lately first. */
const holder = () => {
  const all = new Map<ThreadId, Held>();
  const touched = (thread: ThreadId, held: Held): void => {
    all.delete(thread);
    all.set(thread, held);
  };
  const hold = (thread: ThreadId, asOf: number): Held => {
    const held = all.get(thread) ?? { part: partOf(thread), asOf, wanted: false, gone: false };
    if (!all.has(thread)) all.set(thread, held);
    return held;
  };
  const put = (row: QueueRow, asOf: number, mark?: string): void => {
    const { thread } = row.head;
    const held = hold(thread, asOf);
    if (isOlder(row, asOf, held)) return;
    const known = mark ?? held.mark;
    touched(thread, {
      ...{ part: held.part, row, asOf, wanted: false, gone: false },
      ...(known !== undefined && { mark: known }),
    });
  };
  const name = (thread: ThreadId, mark: string, asOf: number): void => {
    const held = hold(thread, asOf);
    if (held.mark === mark || asOf < held.asOf) return;
    all.set(thread, { ...held, mark, wanted: true, gone: false });
  };
  return { all, hold, put, name, touched };
};

/** Told in full at every look: no mark is kept, so that one from before cannot pass for news later. */
const TOLD = '';

/** Keeps what is known of a queue, whatever order it comes in, and shows it in order. */
export const createQueueStore = ({ now, soon }: Options): QueueStore => {
  const listeners = new Set<() => void>();
  const { all, put, name, touched } = holder();
  let shown: Shown | undefined;
  let rest: Pick<Shown, 'alarms' | 'beyond'> = { alarms: [], beyond: 0 };
  let waiting = false;

  const show = (): void => {
    waiting = false;
    const at = now();
    // What stood in order nearly does still, and is put in order the faster for it.
    const before = (shown?.rows ?? []).flatMap(({ head }) => all.get(head.thread)?.row ?? []);
    const known = new Set(before.map(({ head }) => head.thread));
    const rows = before.concat(
      [...all].flatMap(([thread, { row }]) => (row === undefined || known.has(thread) ? [] : [row])),
    );
    const named = [...all.values()].filter(({ gone }) => !gone).length;
    shown = { ...rest, rows: rows.sort(byUrgency(at)), at, total: named + rest.beyond };
    for (const listener of listeners) listener();
  };
  const changed = (): void => {
    if (waiting) return;
    waiting = true;
    soon(show);
  };
  const drop = (parts: number[] | undefined, told: ReadonlySet<ThreadId>, asOf: number): void => {
    const moved = parts && new Set(parts);
    for (const [thread, held] of all)
      if ((moved?.has(held.part) ?? true) && !told.has(thread) && held.asOf <= asOf) all.delete(thread);
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
      const asOf = Date.parse(told);
      for (const row of rows) put(row, asOf);
      for (const thread of gone) {
        const held = all.get(thread);
        if (held === undefined || asOf < held.asOf) continue;
        const { row: _, ...left } = held;
        touched(thread, { ...left, asOf, wanted: false, gone: true });
      }
      changed();
    },
    wanted: (most) => firstOf(all, most, ({ wanted }) => wanted),
    oldest: (most) => firstOf(all, most, ({ mark, row }) => mark !== TOLD && row !== undefined),
    reorder: () => {
      if (shown !== undefined) show();
    },
    shown: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

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
