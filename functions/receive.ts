import { type ReceivePorts, receive } from '#desk/incoming/receive.ts';
import type { HookAnswer } from '#desk/ports/hook.ts';
import { buildFrontDesk } from './build/frontDesk.ts';
import type { HttpCall } from './edge/http.ts';
import { httpFunction } from './wrap.ts';

export const receiveHook =
  (desk: ReceivePorts) =>
  (call: HttpCall): Promise<HookAnswer> =>
    receive(desk)({ channel: call.params.channel ?? '', brand: call.params.brand ?? '', request: call });

export const handler = httpFunction(buildFrontDesk, receiveHook);
