import type { Place } from './message.ts';

/**
 * `disclosure` and `truth` findings stop a reply whoever wrote it. `wording` findings stop it too, but a human
 * may override one with a reason, which is audited.
 */
export type FindingKind = 'disclosure' | 'truth' | 'wording';

/** One reason why a text may not go out, in words an agent understands. */
export interface Finding {
  kind: FindingKind;
  /** Machine word: `untraced_time`, `redirect`, `asks_known`, `too_long`, `wrong_language` … */
  code: string;
  /** Which delivery of the draft. */
  place: Place;
  /** What was found, as written in the text; empty when it concerns the text as a whole. */
  excerpt: string;
  message: string;
}
