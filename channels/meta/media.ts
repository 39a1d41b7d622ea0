import type { MediaAnswer } from '#desk/ports/channel.ts';
import { isOfHost, mediaAnswer } from '../http/media.ts';
import { DEADLINE_MS, type GraphKeys, MEDIA_HOSTS } from './graph.ts';

/** A file by its address, from Meta's own hosts alone; `platform` is where it would have to be, for the agent. */
export const media = async (
  keys: () => Promise<GraphKeys>,
  ref: string,
  platform: string,
): Promise<MediaAnswer> =>
  isOfHost(ref, MEDIA_HOSTS)
    ? mediaAnswer.fetched({ url: ref }, { deadlineMs: DEADLINE_MS, apiPort: (await keys()).apiPort })
    : { kind: 'refused', reason: `The file is not on ${platform}.` };
