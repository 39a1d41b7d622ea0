import type { MediaAnswer } from '#desk/ports/channel.ts';
import { isOfHost, mediaAnswer } from '../http/media.ts';
import { request } from '../http/request.ts';
import { DEADLINE_MS, type VkKeys } from './api.ts';

/** Where VK keeps pictures, voice messages and documents. */
const FILE_HOSTS = ['.userapi.com', '.vkuserphoto.ru'];
/** A document is named by its address on VK itself, which leads on to where it is kept. */
const PAGE_HOSTS = ['vk.com', 'vk.ru'];

const REFUSED: MediaAnswer = {
  kind: 'refused',
  reason: 'VK does not hand this file out by itself: open the conversation in VK.',
};

const isDocument = (url: string): boolean =>
  isOfHost(url, PAGE_HOSTS) && /^\/doc-?[0-9]+_[0-9]+$/.test(new URL(url).pathname);

/** The one step from a document's address to its file; it is held against the same hosts as every other address. */
const fileBehind = async (url: string, { apiPort }: VkKeys): Promise<string | undefined> => {
  const answer = await request({ method: 'GET', url }, { deadlineMs: DEADLINE_MS, apiPort });
  if (answer.kind !== 'answered' || answer.status < 300 || answer.status > 399) return undefined;
  return answer.headers.get('location') ?? undefined;
};

export const media = async (keys: VkKeys, ref: string): Promise<MediaAnswer> => {
  const url = isDocument(ref) ? await fileBehind(ref, keys) : ref;
  if (url === undefined || !isOfHost(url, FILE_HOSTS)) return REFUSED;
  return mediaAnswer.fetched({ url }, { deadlineMs: DEADLINE_MS, apiPort: keys.apiPort });
};
