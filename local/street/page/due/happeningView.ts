import { el } from '../dom.ts';
import { type IconName, icon } from '../icons.ts';
import type { Due, Happening, HappeningKind } from './due.ts';
import { moment, type Wall } from './wall.ts';

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

/** What a line needs besides itself. */
export interface Context {
  wall: Wall;
  brand: string;
  threads: Due['threads'];
}

/** A conversation by its customer and channel: a link into the console, where it is known. */
export const whose = (thread: string | undefined, { brand, threads }: Context): HTMLElement => {
  const named = thread === undefined ? undefined : threads[thread];
  if (thread === undefined || named === undefined)
    return el('p', { class: 'whom' }, el('strong', {}, 'The whole brand'));
  const href = `/#/${encodeURIComponent(brand)}/${encodeURIComponent(thread).replaceAll('%3A', ':')}`;
  return el(
    'p',
    { class: 'whom' },
    el('a', { href, class: 'whose', title: 'Open this thread in the console' }, named.customer),
    el('span', { class: 'muted' }, named.channel),
  );
};

export const happeningView = ({ at, kind, words }: Happening, { wall }: Context): HTMLElement =>
  el('li', { class: `happening is-${kind}` }, moment(at, wall), icon(ICONS[kind]), el('p', {}, words));

export const upcomingView = (happening: Happening, context: Context): HTMLElement => {
  const { at, kind, words, thread } = happening;
  return el(
    'li',
    { class: `happening is-${kind}` },
    moment(at, context.wall),
    icon(ICONS[kind]),
    el('div', {}, whose(thread, context), el('p', {}, words)),
  );
};
