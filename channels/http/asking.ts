import type { ChannelContext } from '#desk/ports/channel.ts';
import { VisibleError } from '#domain/errors.ts';
import { type Instant, instantOf, msOf, plusSeconds } from '#domain/instant.ts';
import type { RefusalCode, SendResult } from '#domain/reply.ts';
import { type Answered, type PlatformCall, request } from './request.ts';

/** A call that did not come to what was asked for; what its caller may do about it. */
export type Failure = Exclude<SendResult, { kind: 'sent' }>;

export type Asked = { ok: true; body: unknown } | { ok: false; failure: Failure };

/** What a platform's answer means: undefined when it did what was asked. */
type Meaning = (answer: Extract<Answered, { kind: 'answered' }>, now: Instant) => Failure | undefined;

/** Makes one call; `kind` names what the platform limits together. */
export type Ask = (kind: string, call: PlatformCall) => Promise<Asked>;

interface AskingOptions {
  deadlineMs: number;
  apiPort: number | undefined;
  meaning: Meaning;
}

const LEAST_WAIT_SECONDS = 1;
/** A reset further away is nonsense that would silence the brand. */
const LONGEST_WAIT_SECONDS = 25 * 3600;

/** A time to wait until, within what can be meant. */
export const waitUntil = (wanted: Instant, now: Instant): Instant =>
  instantOf(
    Math.min(
      Math.max(msOf(wanted), msOf(plusSeconds(now, LEAST_WAIT_SECONDS))),
      msOf(plusSeconds(now, LONGEST_WAIT_SECONDS)),
    ),
  );

export const refused = (code: RefusalCode, reason: string): Failure => ({ kind: 'refused', code, reason });

/**
 * Asks a platform, and keeps its limits in the shared state: while one holds no call is made, by any instance.
 * Answers, never throws, for whatever the other side does.
 */
export const asking = (context: ChannelContext, options: AskingOptions): Ask => {
  const { state, clock } = context;
  return async (kind, call) => {
    const until = await state.limitedUntil(kind);
    if (until !== undefined) return { ok: false, failure: { kind: 'limited', until } };
    const answer = await request(call, options);
    if (answer.kind === 'unsent') return { ok: false, failure: { kind: 'not_sent', reason: answer.reason } };
    if (answer.kind === 'unknown') return { ok: false, failure: answer };
    const failure = options.meaning(answer, clock.now());
    // What became of the call outweighs the note: without it the next one meets the limit by itself.
    if (failure?.kind === 'limited') await state.limit(kind, failure.until).catch(() => undefined);
    return failure === undefined ? { ok: true, body: answer.body } : { ok: false, failure };
  };
};

/** The brand's keys; a store that is down now may answer later, and nothing was sent. */
export const withKeys = async <Keys>(
  read: () => Promise<Keys>,
  use: (keys: Keys) => Promise<SendResult>,
): Promise<SendResult> => {
  let keys: Keys;
  try {
    keys = await read();
  } catch (error) {
    if (error instanceof VisibleError && error.code === 'secret')
      return { kind: 'not_sent', reason: "The brand's keys for this channel cannot be read just now." };
    throw error;
  }
  return use(keys);
};
