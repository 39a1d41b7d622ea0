import * as z from 'zod/mini';
import type { LiveDesk } from '#desk/layers.ts';
import { here } from '#desk/live/here.ts';
import { leave } from '#desk/live/leave.ts';
import { VisibleError } from '#domain/errors.ts';
import type { Here } from '#domain/live.ts';
import { buildLiveDesk } from './build/liveDesk.ts';
import type { SocketCall } from './edge/socket.ts';
import { socketFunction } from './wrap.ts';

const Id = z.string().check(z.minLength(1), z.maxLength(300));
const HereSaid: z.ZodMiniType<Here> = z.object({
  type: z.literal('here'),
  brand: Id,
  thread: z.exactOptional(Id),
  doing: z.exactOptional(z.enum(['reading', 'writing'])),
});

/** @throws VisibleError `input/message`, without what was said */
const said = (body: string): Here => {
  try {
    return HereSaid.parse(JSON.parse(body));
  } catch {
    throw new VisibleError('input', 'message', 'This is not what a page says.');
  }
};

/** @throws VisibleError `auth/ticket` */
const enter = async ({ listeners }: LiveDesk, connection: string, ticket = ''): Promise<void> => {
  if (!(await listeners.enter(ticket, connection)))
    throw new VisibleError('auth', 'ticket', 'This ticket is not good any more.');
};

export const serveSocket =
  (desk: LiveDesk) =>
  async (call: SocketCall): Promise<void> => {
    if (call.kind === 'connect') await enter(desk, call.connection, call.query.ticket);
    else if (call.kind === 'disconnect') await leave(desk)(call.connection);
    else await here(desk)(call.connection, said(call.body));
  };

export const handler = socketFunction(buildLiveDesk, serveSocket);
