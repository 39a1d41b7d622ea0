import type { Hook } from '#desk/ports/hook.ts';
import { accountIn, parse } from './parse.ts';
import { handshake, verify } from './verify.ts';

/** The half of X that webhooks load: no client, no text library. */
export const hook = { name: 'x', handshake, verify, parse, accountIn } satisfies Hook;
