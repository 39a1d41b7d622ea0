import type { ChannelDesk } from '#desk/layers.ts';
import type { HookAnswer } from '#desk/ports.ts';
import { VisibleError } from '#domain/errors.ts';
import { buildChannelDesk } from './build/channelDesk.ts';
import { ROUTES, routeOf } from './edge/apiRoutes.ts';
import { callerOf } from './edge/caller.ts';
import { type HttpCall, json } from './edge/http.ts';
import { httpFunction } from './wrap.ts';

export const answerApi =
  (desk: ChannelDesk) =>
  async ({ method, path, query, body, claims }: HttpCall): Promise<HookAnswer> => {
    const caller = callerOf(claims);
    const route = routeOf(ROUTES, method, path);
    if (route === undefined) throw new VisibleError('missing', 'route', 'There is nothing here.');
    return json(200, (await route.operation(desk)({ caller, ids: route.ids, query, body })) ?? {});
  };

export const handler = httpFunction(buildChannelDesk, answerApi);
