import * as z from 'zod/mini';
import type { ChannelContext } from '#desk/ports/channel.ts';
import type { ChannelSecret } from '#desk/ports/hook.ts';
import { type Instant, plusSeconds } from '#domain/instant.ts';
import { type Asked, asking, type Failure, refused, waitUntil } from '../http/asking.ts';
import { keysAs } from '../http/keys.ts';
import type { Answered } from '../http/request.ts';
import { Secret } from './secret.ts';

export type BotKeys = Secret;
export const readKeys = (stored: ChannelSecret): BotKeys => keysAs(Secret, stored);

/** Calls one method of the Bot API; `limit` names what is limited together: a chat, or the bot as a whole. */
export type Bot = (method: string, body: unknown, limit?: string) => Promise<Asked>;

const HOST = 'https://api.telegram.org';
export const DEADLINE_MS = 8000;
const WAIT_WITHOUT_RESET_SECONDS = 30;

const Problem = z.object({
  description: z.optional(z.string()),
  parameters: z.optional(z.object({ retry_after: z.optional(z.number()) })),
});

/** What a description says, in the order in which it is asked; codes alone tell little. */
const WORDS: readonly [pattern: RegExp, failure: Failure][] = [
  [
    /blocked by the user|user is deactivated|can't initiate conversation|bot was kicked|PEER_ID_INVALID/i,
    refused('dm_closed', 'This person does not take messages from the bot.'),
  ],
  [
    /chat not found|message to be replied not found|not enough rights/i,
    refused('target_gone', 'The chat this answers is gone, or closed to the bot.'),
  ],
  [/message is too long|caption is too long/i, refused('too_long', 'Telegram finds this text too long.')],
  [
    /wrong (?:file|type)|failed to get HTTP URL content|file is too big|wrong remote file/i,
    refused('file_refused', 'Telegram could not take the file.'),
  ],
];

/** docs: reference of the Bot API, "Making requests". */
const meaning = (answer: Extract<Answered, { kind: 'answered' }>, now: Instant): Failure | undefined => {
  const { status, body } = answer;
  if (status === 200) return undefined;
  if (status >= 500)
    return { kind: 'unknown', reason: `Telegram answered with an error of its own (${status}).` };
  const problem = z.safeParse(Problem, body);
  const { description = '', parameters } = problem.success ? problem.data : {};
  if (status === 429) {
    const seconds = parameters?.retry_after ?? WAIT_WITHOUT_RESET_SECONDS;
    return { kind: 'limited', until: waitUntil(plusSeconds(now, seconds), now) };
  }
  if (status === 401 || status === 404)
    return refused(
      'auth_lost',
      'Telegram does not accept the token of the bot. An administrator has to renew it.',
    );
  const said = WORDS.find(([pattern]) => pattern.test(description));
  if (said !== undefined) return said[1];
  return status === 403
    ? refused('dm_closed', 'This person does not take messages from the bot.')
    : refused('rejected', `Telegram refused the request without a reason that okno knows (${status}).`);
};

const methodUrl = ({ token }: BotKeys, method: string): string => `${HOST}/bot${token}/${method}`;
export const fileUrl = ({ token }: BotKeys, path: string): string => `${HOST}/file/bot${token}/${path}`;

export const botFor = (context: ChannelContext, keys: BotKeys): Bot => {
  const ask = asking(context, { deadlineMs: DEADLINE_MS, apiPort: keys.apiPort, meaning });
  return (method, body, limit = 'bot') =>
    ask(limit, {
      method: 'POST',
      url: methodUrl(keys, method),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
};
