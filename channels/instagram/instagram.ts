import type { ChannelContext } from '#desk/ports/channel.ts';
import type { ChannelSecret } from '#desk/ports/hook.ts';
import type { BrandChannel } from '#domain/brand.ts';
import { VisibleError } from '#domain/errors.ts';
import { keysAs } from '../http/keys.ts';
import { type Graph, graphFor } from '../meta/graph.ts';
import { Secret } from './secret.ts';

export const readKeys = (stored: ChannelSecret): Secret => keysAs(Secret, stored);

/** The account okno speaks for, and its way to the Graph API. */
export interface Instagram {
  account: BrandChannel;
  graph: Graph;
  /** Of which of the two products the token is. */
  login: Secret['login'];
}

/** @throws VisibleError `missing/channel` when the brand has no account on Instagram. */
export const instagramFor = (context: ChannelContext, keys: Secret): Instagram => {
  const account = context.brand.channels.instagram;
  if (account === undefined)
    throw new VisibleError('missing', 'channel', 'This brand has no account on Instagram.');
  const { login } = keys;
  const host = login === 'instagram' ? 'graph.instagram.com' : 'graph.facebook.com';
  return { account, login, graph: graphFor(context, keys, { host }) };
};
