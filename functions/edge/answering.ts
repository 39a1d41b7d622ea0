import type { HookAnswer } from '#desk/ports/hook.ts';
import { VisibleError } from '#domain/errors.ts';
import { callerOf } from './caller.ts';
import { type HttpCall, json } from './http.ts';
import { routeOf } from './routeOf.ts';
import type { Routes } from './routes/operation.ts';

/**
 * Answers calls behind a token by their routes.
 * @throws VisibleError `missing/route`, and whatever the route does
 */
export const answering =
  <Desk>(routes: Routes<Desk>) =>
  (desk: Desk) =>
  async ({ method, path, query, headers, body, claims }: HttpCall): Promise<HookAnswer> => {
    const caller = callerOf(claims);
    const route = routeOf(routes, method, path);
    if (route === undefined) throw new VisibleError('missing', 'route', 'There is nothing here.');
    const call = { caller, ids: route.ids, query, body, host: headers.host ?? '' };
    return json(200, (await route.operation(desk)(call)) ?? {});
  };
