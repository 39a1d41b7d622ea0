import type { Schedule, Weekday } from '#domain/brand.ts';

const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** The same hours every day of the week, local `HH:MM`. */
export const everyDay = (timeZone: string, from: string, to: string): Schedule => ({
  timeZone,
  hours: Object.fromEntries(WEEK.map((day) => [day, [[from, to]]])),
});
