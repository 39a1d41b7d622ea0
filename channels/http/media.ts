import type { MediaAnswer } from '#desk/ports/channel.ts';
import { instantOf } from '#domain/instant.ts';
import type { Failure } from './asking.ts';
import { type RequestOptions, request } from './request.ts';

/** Longest file that is kept, in bytes. */
export const MOST_BYTES = 20 * 1024 * 1024;
const COME_BACK_MS = 60_000;

const later = (): MediaAnswer => ({ kind: 'later', until: instantOf(Date.now() + COME_BACK_MS) });

/** Why a file cannot be had, from the call that was to say where it is. */
const failed = (failure: Failure): MediaAnswer => {
  if (failure.kind === 'limited') return { kind: 'later', until: failure.until };
  return failure.kind === 'refused' ? { kind: 'refused', reason: failure.reason } : later();
};

/** Whether an address is https and of one of these hosts; `.fbcdn.net` stands for every host below it. */
export const isOfHost = (url: string, hosts: readonly string[]): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, port } = new URL(url);
  if (protocol !== 'https:' || username !== '' || port !== '') return false;
  return hosts.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host));
};

/** The bytes at an address that was checked to be the channel's own. */
const fetched = async (
  { url, headers = {} }: { url: string; headers?: Readonly<Record<string, string>> },
  options: RequestOptions,
): Promise<MediaAnswer> => {
  const answer = await request({ method: 'GET', url, headers }, { ...options, mostBytes: MOST_BYTES });
  if (answer.kind === 'unknown' && answer.tooLong)
    return { kind: 'refused', reason: 'The file is larger than 20 MB.' };
  if (answer.kind !== 'answered') return later();
  if (answer.status >= 500 || answer.status === 429) return later();
  if (answer.status !== 200) return { kind: 'refused', reason: 'The file is not there any more.' };
  return { kind: 'found', bytes: answer.bytes };
};

export const mediaAnswer = { failed, fetched };
