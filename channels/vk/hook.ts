import type { ChannelSecret, Hook, HookAnswer, HookRequest } from '#desk/ports/hook.ts';
import type { Brand } from '#domain/brand.ts';
import { VisibleError } from '#domain/errors.ts';
import { keysAs, present, requireToken } from '../http/keys.ts';
import { type Event, eventIn, eventOf } from './event.ts';
import { parse } from './parse.ts';
import { Secret } from './secret.ts';

const requireSecret = ({ secret }: Partial<Event>, { hookSecret, previousHookSecret }: Secret): void =>
  requireToken(secret, present(hookSecret, previousHookSecret));

/** VK asks for the string before it accepts a server, and may do so before a secret key is set. */
const handshake = (request: HookRequest, stored: ChannelSecret, brand: Brand): HookAnswer | undefined => {
  const event = request.method === 'POST' ? eventOf(request.body) : undefined;
  if (event?.type !== 'confirmation') return undefined;
  const keys = keysAs(Secret, stored);
  if (event.secret !== undefined) requireSecret(event, keys);
  if (String(event.group_id) !== brand.channels.vk?.accountId)
    throw new VisibleError('auth', 'account', 'The call is for another community.');
  return { status: 200, contentType: 'text/plain; charset=utf-8', body: keys.confirmation };
};

/** VK signs nothing: the secret key stands in the body. Whose community it is for, `parse` holds against the brand. */
export const hook: Hook = {
  name: 'vk',
  handshake,
  verify: ({ body }, stored) => {
    const keys = keysAs(Secret, stored);
    requireSecret(eventOf(body) ?? {}, keys);
  },
  parse,
  accountIn: (body) => {
    const event = eventIn(body);
    return event === undefined ? undefined : String(event.group_id);
  },
};
