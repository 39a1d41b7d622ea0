import type { ChannelContext, Connection } from '#desk/ports/channel.ts';
import { asking } from './calls.ts';
import { check } from './check.ts';
import { xKeysHeld } from './keysHeld.ts';
import { media } from './media.ts';
import { poll } from './poll.ts';
import { readBack } from './readBack.ts';
import { send } from './send.ts';

/** From the start of a request to the end of its answer. */
const DEADLINE_MS = 8000;

export const connect = (context: ChannelContext, deadlineMs: number = DEADLINE_MS) => {
  const ask = asking(context, deadlineMs);
  return {
    send: (outgoing) => send(ask, context.clock.now, outgoing),
    readBack: (outgoing, since, taken) => readBack(context, ask, outgoing, since, taken),
    poll: () => poll(context, ask),
    media: (ref) => media(context, deadlineMs, ref),
    check: (hookUrl) => check(context, deadlineMs, hookUrl),
    keys: () => xKeysHeld(context),
  } satisfies Connection;
};
