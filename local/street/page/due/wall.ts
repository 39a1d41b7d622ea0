import { el } from '../dom.ts';
import { nowMs, type Stage } from '../stage.ts';
import { hourAndMinute, shortDay } from '../time.ts';

/** By whose clock a moment is told, and on which day the day need not be named. */
export interface Wall {
  timeZone: string;
  now: number;
}

export const wallOf = (stage: Stage): Wall => ({ timeZone: stage.brand.timeZone, now: nowMs(stage) });

/** `09:10` today, `Tue 3 Nov 09:10` on other days. */
export const onWall = (at: string, { timeZone, now }: Wall): string => {
  const ms = Date.parse(at);
  const day = shortDay(ms, timeZone);
  const time = hourAndMinute(ms, timeZone);
  return day === shortDay(now, timeZone) ? time : `${day} ${time}`;
};

export const moment = (at: string, wall: Wall): HTMLTimeElement =>
  el('time', { datetime: at }, onWall(at, wall));
