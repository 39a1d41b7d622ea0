import { useMemo, useSyncExternalStore } from 'react';
import type { ThreadId } from '#domain/thread.ts';

/*
 * Places in the page, after the `#`: `#/zephyrline?view=mine` is a view of a brand's queue,
 * `#/zephyrline/zephyrline:x:abc?view=mine` a thread beside it, `#/zephyrline/report?…` its numbers,
 * `#/zephyrline/settings/channels` how it is set up. The hash never reaches a server, so any static host will do and
 * no log learns who is looked at.
 */

/** Views of a queue, in the order of their keys. */
export const SAVED_VIEWS = ['all', 'mine', 'unassigned', 'risk', 'second', 'back', 'aside'] as const;
export type SavedView = (typeof SAVED_VIEWS)[number];

export const SECTIONS = [
  'channels',
  'connectors',
  'policies',
  'service-levels',
  'languages',
  'people',
] as const;
export type Section = (typeof SECTIONS)[number];

export interface Route {
  /** Absent where the address names none. */
  brand?: string;
  page: 'desk' | 'report' | 'settings';
  /** On the desk only. */
  thread?: ThreadId;
  /** `all` where the address names none that is known. */
  view: SavedView;
  /** In the settings only; the first where the address names none. */
  section?: Section;
  query: URLSearchParams;
}

const decoded = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
};

const among = <T extends string>(known: readonly [T, ...T[]], wanted: string | null | undefined): T =>
  known.find((one) => one === wanted) ?? known[0];

type Place = Pick<Route, 'page' | 'thread' | 'section'>;

/** Every thread's name has a colon in it, and no page's. */
const placeOf = (what: string | undefined, section: string | undefined): Place => {
  if (what === 'report') return { page: 'report' };
  if (what === 'settings') return { page: 'settings', section: among(SECTIONS, section) };
  // Links of before there were settings.
  if (what === 'service-levels') return { page: 'settings', section: 'service-levels' };
  return { page: 'desk', ...(what?.includes(':') && { thread: what }) };
};

/** What an address names: the part after the `#`, with or without it. */
export const routeOf = (hash: string): Route => {
  const [path = '', ...rest] = hash.replace(/^#/, '').split('?');
  const query = new URLSearchParams(rest.join('?'));
  const [brand, what, section] = path.split('/').filter(Boolean).map(decoded);
  return {
    ...(brand !== undefined && { brand }),
    ...placeOf(what, section),
    view: among(SAVED_VIEWS, query.get('view')),
    query,
  };
};

// A colon needs no encoding in a fragment, and an address people paste should be readable.
const encoded = (part: string): string => encodeURIComponent(part).replaceAll('%3A', ':');

const brandHref = (brand: string): string => `#/${encoded(brand)}`;

/** The view that is open now: whoever goes from one thread to another stays in it. */
const openView = (): SavedView => routeOf(location.hash).view;

const inView = (view: SavedView): string => (view === 'all' ? '' : `?view=${view}`);

/** Whether a thread is the one on the page now. */
export const isOpen = (thread: ThreadId): boolean => routeOf(location.hash).thread === thread;

export const queueHref = (brand: string, view: SavedView = 'all'): string =>
  `${brandHref(brand)}${inView(view)}`;

/** A thread's id begins with its brand's. */
export const brandOf = (thread: ThreadId): string => thread.slice(0, thread.indexOf(':'));

/** … and goes on with its channel's. */
export const channelOf = (thread: ThreadId): string => thread.split(':')[1] ?? '';

/** … and ends with what its channel calls it. */
export const keyOf = (thread: ThreadId): string => thread.split(':').slice(2).join(':');

/** `view`: the queue beside it; that which is open now, where absent. */
export const threadHref = (thread: ThreadId, view: SavedView = openView()): string =>
  `${brandHref(brandOf(thread))}/${encoded(thread)}${inView(view)}`;

export const reportHref = (brand: string, query: Readonly<Record<string, string>> = {}): string => {
  const asked = new URLSearchParams(query).toString();
  return `${brandHref(brand)}/report${asked === '' ? '' : `?${asked}`}`;
};

export const settingsHref = (brand: string, section: Section = 'channels'): string =>
  `${brandHref(brand)}/settings/${section}`;

export const levelsHref = (brand: string): string => settingsHref(brand, 'service-levels');

export const go = (href: string): void => {
  location.hash = href;
};

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

/** What the address names now; the same object until it changes. */
export const useRoute = (): Route => {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return useMemo(() => routeOf(hash), [hash]);
};
