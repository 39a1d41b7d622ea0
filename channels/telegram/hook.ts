import type { Hook } from '#desk/ports/hook.ts';
import { keysAs, present, requireToken } from '../http/keys.ts';
import { parse } from './parse.ts';
import { Secret } from './secret.ts';

const HEADER = 'x-telegram-bot-api-secret-token';

/** Telegram names no account in an update: the address it is sent to says whose it is. */
export const hook: Hook = {
  name: 'telegram',
  verify: ({ headers }, secret) => {
    const { hookSecret, previousHookSecret } = keysAs(Secret, secret);
    requireToken(headers[HEADER], present(hookSecret, previousHookSecret));
  },
  parse,
  accountIn: () => undefined,
};
