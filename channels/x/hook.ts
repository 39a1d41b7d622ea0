import type { Hook } from '#desk/ports.ts';
import { parse } from './parse.ts';
import { handshake, verify } from './verify.ts';

/** The half of X that webhooks load: no client, no text library. */
export const xHook = { name: 'x', handshake, verify, parse } satisfies Hook;
