import * as z from 'zod/mini';
import { readAs } from '#simulation/reading.ts';
import type { SimAnswer, SimRequest, SimRoute } from '#simulation/spec.ts';
import type { Town } from '../../simulator/town.ts';
import { problem } from './problems.ts';
import { send } from './sending.ts';
import { brandOf, user } from './wire.ts';

const ok = (result: unknown): SimAnswer => ({ status: 200, body: { ok: true, result } });

const getFile = ({ body }: SimRequest): SimAnswer => {
  const { file_id } = readAs(z.object({ file_id: z.string() }), body);
  return ok({ file_id, file_path: `documents/${file_id}` });
};

const download =
  (town: Town): SimRoute['handle'] =>
  ({ params }) => {
    const [file] = town.said.get(params.id?.replace(/^\w+-/, '') ?? '')?.files ?? [];
    if (file?.base64 === undefined) return problem(404, 'Not Found');
    const bytes = Buffer.from(file.base64, 'base64');
    return { status: 200, bytes, headers: { 'content-type': file.contentType } };
  };

/** A call that only asks, by POST as every method of the Bot API may be called. */
const asking = (method: string, handle: SimRoute['handle']): SimRoute => ({
  method: 'POST',
  path: `/{bot}/${method}`,
  changes: false,
  handle,
});

/** `hookUrl`: where the webhook is now, empty when it is nowhere. */
export const routesFor = (town: Town, hookUrl: () => string): SimRoute[] => [
  { method: 'POST', path: '/{bot}/sendMessage', handle: send(town) },
  { method: 'POST', path: '/{bot}/sendDocument', handle: send(town) },
  asking('getFile', getFile),
  { method: 'GET', path: '/file/{bot}/documents/{id}', handle: download(town) },
  asking('getMe', () => ok(user(brandOf(town)))),
  asking('getWebhookInfo', () =>
    ok({ url: hookUrl(), pending_update_count: 0, allowed_updates: ['message', 'edited_message'] }),
  ),
];
