import type { Instant } from './instant.ts';
import type { Cell, Counted } from './statistics.ts';
import type { ThreadId } from './thread.ts';

/** One thing that was counted, and the thread it happened to. Nothing of what anybody wrote is in it. */
export interface CountedEvent extends Counted {
  at: Instant;
  thread: ThreadId;
  /** Of the reply, draft or promise it is about, or a word of its own: with moment and thread its key. */
  id: string;
  cell: Cell;
}
