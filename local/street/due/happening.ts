import type { Instant } from '#domain/instant.ts';
import type { ThreadId } from '#domain/thread.ts';

/** How grave it is, or what came; the page has a colour and a word for each. */
export type HappeningKind =
  | 'wrote'
  | 'draft'
  | 'notice'
  | 'sent'
  | 'promise'
  | 'action'
  | 'trouble'
  | 'warning'
  | 'breach'
  | 'escalation';

/** Something okno did or found, in words. */
export interface Happening {
  at: Instant;
  kind: HappeningKind;
  words: string;
  /** Absent where it concerns a channel or the whole brand. */
  thread?: ThreadId;
}

/** Something that will be due by itself if nobody acts before. */
export interface Upcoming extends Happening {
  thread: ThreadId;
}
