import type { Hook } from '#desk/ports/hook.ts';
import { VisibleError } from '#domain/errors.ts';

/*
 * The hearing half of a channel lies in its folder as `hook.ts`, and is loaded when a call for it comes in: a webhook
 * of one channel pays for no other, and for no client.
 */

const NAME = /^[a-z]{1,20}$/;

/** @throws VisibleError `missing/channel` for a name without a hearing half. */
export const hookOf = async (name: string): Promise<Hook> => {
  const missing = new VisibleError('missing', 'channel', 'There is no channel of this name that hears.');
  if (!NAME.test(name)) throw missing;
  const loaded: { hook: Hook } = await import(`./${name}/hook.ts`).catch(() => {
    throw missing;
  });
  return loaded.hook;
};
