/** Replies of one day in one place, and how long they took altogether. */
export interface DayCount {
  replies: number;
  seconds: number;
}

/** So many times as long as the others wait is no accident. */
const UNFAIR = 2;

/** Whether somebody has waited unlike those who asked in the other place the same day: a private message is worth as much. */
export const isUnfair = (waitedSeconds: number, { replies, seconds }: DayCount): boolean =>
  replies > 0 && waitedSeconds >= (seconds / replies) * UNFAIR;
