import * as z from 'zod/mini';
import type { ChannelContext, MediaAnswer } from '#desk/ports/channel.ts';
import { plusSeconds } from '#domain/instant.ts';
import { secretName } from '../http/keys.ts';
import { isOfHost, MOST_BYTES, mediaAnswer } from '../http/media.ts';
import { MEDIA_HOSTS } from './attachments.ts';
import { type Answer, asking } from './calls.ts';
import { xSecret } from './secret.ts';

const COME_BACK_SECONDS = 60;

const refused = (reason: string): MediaAnswer => ({ kind: 'refused', reason });

/** What came with a direct message is given to its two people alone. */
const isPrivate = (ref: string): boolean =>
  isOfHost(ref, ['ton.twitter.com']) || new URL(ref).pathname.startsWith('/dm_');

const Found = z.object({
  data: z.instanceof(Uint8Array),
  headers: z.object({ 'content-type': z.string() }),
});

/** A picture or a video, and no page that stands in its place. */
const bytesIn = (value: unknown): Uint8Array | undefined => {
  const found = z.safeParse(Found, value);
  if (!found.success || !/^(?:image|video)\//.test(found.data.headers['content-type'])) return undefined;
  const { data } = found.data;
  return data.length > 0 && data.length <= MOST_BYTES ? data : undefined;
};

const answerOf = (answer: Answer, { clock }: ChannelContext): MediaAnswer => {
  if (answer.ok) {
    const bytes = bytesIn(answer.value);
    return bytes === undefined ? refused('X did not give the file.') : { kind: 'found', bytes };
  }
  const { failure } = answer;
  if (failure.kind === 'limited') return { kind: 'later', until: failure.until };
  return failure.kind === 'refused'
    ? refused('X does not give this file to okno: it can be seen in X.')
    : { kind: 'later', until: plusSeconds(clock.now(), COME_BACK_SECONDS) };
};

/**
 * A file by its address, from X's own hosts alone. X documents OAuth 1.0a for those of direct messages; whether it takes
 * OAuth 2.0 there it does not say, so a refusal is taken as one and renews nothing.
 */
export const media = async (
  context: ChannelContext,
  deadlineMs: number,
  ref: string,
): Promise<MediaAnswer> => {
  if (!isOfHost(ref, MEDIA_HOSTS)) return refused('This is no address of X.');
  if (!isPrivate(ref)) {
    const { apiPort } = xSecret(await context.secrets.get(secretName(context.brand.id, 'x')));
    return mediaAnswer.fetched({ url: ref }, { deadlineMs, apiPort });
  }
  const ask = asking(context, deadlineMs, false);
  const answer = await ask('media', (client) =>
    client.get(ref, undefined, { forceParseMode: 'buffer', fullResponse: true }),
  );
  return answerOf(answer, context);
};
