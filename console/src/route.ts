import { useSyncExternalStore } from 'react';
import type { ThreadId } from '#domain/thread.ts';

/*
 * Places in the page, after the `#`: `#/zephyrline` is a brand's queue, `#/zephyrline/zephyrline:x:abc` a thread
 * beside it, `#/zephyrline/service-levels` what the brand allows itself. The hash never reaches a server, so any static host will do and no log learns who is looked at.
 */

export interface Route {
  brand?: string;
  thread?: ThreadId;
  /** A page of the brand's own, in place of its queue. */
  page?: 'service-levels';
}

/** No thread is called so: every thread's name has a colon in it. */
const LEVELS_PAGE = 'service-levels';

const decoded = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
};

const readRoute = (hash: string): Route => {
  const [brand, thread] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .filter(Boolean)
    .map(decoded);
  const named = brand === undefined ? {} : { brand };
  if (thread === LEVELS_PAGE) return { ...named, page: LEVELS_PAGE };
  return { ...named, ...(thread === undefined ? {} : { thread }) };
};

// A colon needs no encoding in a fragment, and an address people paste should be readable.
const encoded = (part: string): string => encodeURIComponent(part).replaceAll('%3A', ':');

export const queueHref = (brand: string): string => `#/${encoded(brand)}`;

export const levelsHref = (brand: string): string => `${queueHref(brand)}/${LEVELS_PAGE}`;

/** A thread's id begins with its brand's. */
export const brandOf = (thread: ThreadId): string => thread.slice(0, thread.indexOf(':'));

/** … and goes on with its channel's. */
export const channelOf = (thread: ThreadId): string => thread.split(':')[1] ?? '';

export const threadHref = (thread: ThreadId): string => `${queueHref(brandOf(thread))}/${encoded(thread)}`;

export const go = (href: string): void => {
  location.hash = href;
};

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

export const useRoute = (): Route => readRoute(useSyncExternalStore(subscribe, () => location.hash));
