import { type Head, isUnderWay } from '../head.ts';
import { pausesOf } from './clocks.ts';

const isResting = (head: Head): boolean => pausesOf(head).some(({ to }) => to === undefined);

/**
 * Whether everything a thread was opened for is settled: nobody waits for anything, on either side. What is said after
 * that opens something new (docs/rules.md C13).
 */
export const isSettled = (head: Head): boolean =>
  head.waitingSince === undefined &&
  head.recheck === undefined &&
  (head.promises ?? []).length === 0 &&
  head.draft?.notice !== true &&
  !isUnderWay(head.reply) &&
  !isResting(head);

/** What goes with the matter it belonged to. */
export const SETTLED = {
  openedAt: undefined,
  pauses: undefined,
  spokeAt: undefined,
  signs: undefined,
  elsewhere: undefined,
  dissatisfied: undefined,
  redraft: undefined,
} as const;
