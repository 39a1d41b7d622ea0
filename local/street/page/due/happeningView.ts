import { el } from '../dom.ts';
import { type IconName, icon } from '../icons.ts';
import { hourAndMinute, shortDay } from '../time.ts';
import type { Due, Happening, HappeningKind } from './due.ts';

const ICONS: Record<HappeningKind, IconName> = {
  wrote: 'speech',
  draft: 'pen',
  notice: 'pen',
  sent: 'tick',
  promise: 'clock',
  action: 'wrench',
  trouble: 'warning',
  warning: 'warning',
  breach: 'bell',
  escalation: 'bell',
};

/** Whose clock a moment is told by, and on which day a day need not be named. */
export interface Wall {
  timeZone: string;
  now: number;
}

export const moment = (at: string, { timeZone, now }: Wall): HTMLTimeElement => {
  const ms = Date.parse(at);
  const day = shortDay(ms, timeZone);
  const words = hourAndMinute(ms, timeZone);
  return el('time', { datetime: at }, day === shortDay(now, timeZone) ? words : `${day} ${words}`);
};

/** A link into the console, where there is a thread to be shown. */
const whose = (thread: string | undefined, brand: string, threads: Due['threads']): HTMLElement[] => {
  const named = thread === undefined ? undefined : threads[thread];
  if (thread === undefined || named === undefined) return [];
  const href = `/#/${encodeURIComponent(brand)}/${encodeURIComponent(thread).replaceAll('%3A', ':')}`;
  return [
    el('a', { href, class: 'whose', title: 'Open this thread in the console' }, named.customer),
    el('span', { class: 'muted' }, named.channel),
  ];
};

export const happeningView = (
  { at, kind, words, thread }: Happening,
  { wall, brand, threads }: { wall: Wall; brand: string; threads: Due['threads'] },
): HTMLElement =>
  el(
    'li',
    { class: `happening ${kind}` },
    moment(at, wall),
    icon(ICONS[kind]),
    el('div', {}, el('p', { class: 'whom' }, ...whose(thread, brand, threads)), el('p', {}, words)),
  );
