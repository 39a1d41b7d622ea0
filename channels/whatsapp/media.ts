import * as z from 'zod/mini';
import type { MediaAnswer } from '#desk/ports/channel.ts';
import { isOfHost, mediaAnswer } from '../http/media.ts';
import { DEADLINE_MS, type Graph, type GraphKeys } from '../meta/graph.ts';

const HOSTS = ['lookaside.fbsbx.com'];
const REF = /^\w{1,500}$/;

const Found = z.object({ url: z.string() });

/** A file by its id: first its address, which is good for minutes, then its bytes, both for the brand's token alone. */
export const media = async (keys: GraphKeys, graph: Graph, ref: string): Promise<MediaAnswer> => {
  if (!REF.test(ref)) return { kind: 'refused', reason: 'This is not the id of a file on WhatsApp.' };
  const asked = await graph('media', { method: 'GET', path: ref });
  if (!asked.ok) return mediaAnswer.failed(asked.failure);
  const found = z.safeParse(Found, asked.body);
  if (!found.success || !isOfHost(found.data.url, HOSTS))
    return { kind: 'refused', reason: 'WhatsApp does not say where the file is.' };
  return mediaAnswer.fetched(
    { url: found.data.url, headers: { authorization: `Bearer ${keys.accessToken}` } },
    { deadlineMs: DEADLINE_MS, apiPort: keys.apiPort },
  );
};
