import * as z from 'zod/mini';
import type { ChannelContext } from '#desk/ports/channel.ts';
import type { ChannelSecret } from '#desk/ports/hook.ts';
import type { Instant } from '#domain/instant.ts';
import { type Asked, asking, type Failure, refused } from '../http/asking.ts';
import { keysAs } from '../http/keys.ts';
import type { Answered } from '../http/request.ts';
import { failureOf } from './failures.ts';
import { Secret } from './secret.ts';

export type VkKeys = Secret;
export const readKeys = (stored: ChannelSecret): VkKeys => keysAs(Secret, stored);

export type Parameters = Readonly<Record<string, string>>;

/** Calls one method of the API; VK limits calls of one method together. */
export type Vk = (method: string, parameters: Parameters) => Promise<Asked>;

const VERSION = '5.199';
export const DEADLINE_MS = 8000;

const Problem = z.object({ error: z.object({ error_code: z.int() }) });

/** Errors of the API come with status 200, and a code that says what they are. */
const meaning = (
  { status, body }: Extract<Answered, { kind: 'answered' }>,
  now: Instant,
): Failure | undefined => {
  const problem = z.safeParse(Problem, body);
  if (problem.success) return failureOf(problem.data.error.error_code, now);
  if (status === 200) return undefined;
  return status >= 500
    ? { kind: 'unknown', reason: `VK answered with an error of its own (${status}).` }
    : refused('rejected', `VK refused the request without a reason that okno knows (${status}).`);
};

export const vkFor = (context: ChannelContext, keys: VkKeys): Vk => {
  const ask = asking(context, { deadlineMs: DEADLINE_MS, apiPort: keys.apiPort, meaning });
  return (method, parameters) =>
    ask(method, {
      method: 'POST',
      url: `https://api.vk.com/method/${method}`,
      body: new URLSearchParams({ ...parameters, access_token: keys.token, v: VERSION }),
    });
};
