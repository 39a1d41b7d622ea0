import type { ThreadDetail } from '#domain/view.ts';
import type { Lit } from './claims.ts';
import type { Lock } from './presence/useLock.ts';
import type { Act } from './useAct.ts';
import type { Answering } from './useAnswer.ts';
import type { Sending } from './ways/sending.ts';

/** What every part of the answer works with. */
export interface Work {
  detail: ThreadDetail;
  act: Act;
  sending: Sending;
  /** What whoever has signed in signs with: ` ^AB`. */
  signature: string;
  /** A colleague was first. */
  lock: Lock | undefined;
  /** Whoever has signed in may change something here. */
  mayAnswer: boolean;
  answer: (answering: Answering) => Promise<boolean>;
  /** The answer is shown as the customer will read it. */
  preview: boolean;
  lit: Lit;
  onLight: (lit: Lit) => void;
}

/** Whether the draft may be edited now. */
export const mayBegin = ({ detail, act, lock }: Work): boolean =>
  detail.row.draftFresh && act.doing === undefined && lock === undefined;
