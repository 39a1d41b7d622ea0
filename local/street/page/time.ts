import { el } from './dom.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** As social networks write it: `now`, `5 min`, `3 h`, `2 d`. */
const ago = (ms: number): string => {
  if (ms < MINUTE) return 'now';
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`;
  if (ms < DAY) return `${Math.floor(ms / HOUR)} h`;
  return `${Math.floor(ms / DAY)} d`;
};

/** `1 d 2 h 10 min`; empty below a minute. */
export const duration = (ms: number): string =>
  [
    [Math.floor(ms / DAY), 'd'],
    [Math.floor((ms % DAY) / HOUR), 'h'],
    [Math.floor((ms % HOUR) / MINUTE), 'min'],
  ]
    .filter(([amount]) => amount !== 0)
    .map((part) => part.join(' '))
    .join(' ');

export const hourAndMinute = (ms: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(ms);

export const dayAndDate = (ms: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long', day: 'numeric', month: 'long' }).format(ms);

/** `Mon 2 Nov` */
export const shortDay = (ms: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', day: 'numeric', month: 'short' })
    .format(ms)
    .replace(',', '');

/** `2026-11-02T09:10`, as the wall in the zone shows it. */
export const wallMinute = (ms: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  })
    .format(ms)
    .replace(' ', 'T');

/** An age that `refreshAges` keeps true. */
export const age = (at: string, timeZone: string): HTMLTimeElement => {
  const ms = Date.parse(at);
  const title = `${dayAndDate(ms, timeZone)}, ${hourAndMinute(ms, timeZone)}`;
  return el('time', { class: 'age', datetime: at, title });
};

export const refreshAges = (now: number): void => {
  for (const time of document.querySelectorAll<HTMLTimeElement>('time.age')) {
    const text = ago(now - Date.parse(time.dateTime));
    if (time.textContent !== text) time.textContent = text;
  }
};

/** The time on the wall, as messengers show it. */
export const clockTime = (at: string, timeZone: string): HTMLTimeElement => {
  const ms = Date.parse(at);
  return el(
    'time',
    { datetime: at, title: `${dayAndDate(ms, timeZone)}, ${hourAndMinute(ms, timeZone)}` },
    hourAndMinute(ms, timeZone),
  );
};
