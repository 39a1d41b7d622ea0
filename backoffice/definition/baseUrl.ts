import { namesLoopback } from './addresses.ts';

/** Keys and names go over TLS; a simulator on the same machine needs none. */
const isSafe = (url: URL): boolean =>
  (url.protocol === 'https:' || (url.protocol === 'http:' && namesLoopback(url))) &&
  `${url.username}${url.password}${url.search}${url.hash}` === '';

/** `host` or `host:port`, as in `allowHosts`. */
const isAllowed = (url: URL, allowHosts: readonly string[] | undefined): boolean =>
  allowHosts === undefined || allowHosts.includes(url.host) || allowHosts.includes(url.hostname);

/** The address of a back office as its secret gives it; undefined when nothing may be sent there. */
export const safeBase = (text: string, allowHosts: readonly string[] | undefined): URL | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && isSafe(url) && isAllowed(url, allowHosts) ? url : undefined;
};

/** A path under a base address, whose own path stays in front; the path is encoded already. */
export const under = (base: URL, path: string): URL =>
  new URL(`${base.origin}${base.pathname.replace(/\/+$/, '')}${path}`);
