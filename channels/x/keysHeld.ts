import type { ChannelContext } from '#desk/ports/channel.ts';
import type { KeysHeld } from '#domain/settingsView.ts';
import { keysHeld } from '../http/keysHeld.ts';
import { Secret, TokenPair, tokenName, tokenPair, xSecret } from './secret.ts';

const TOKEN = 'x/token';

/** Those of the app, and the pair that is renewed, unless the app signs with tokens that do not end. */
export const xKeysHeld = async (context: ChannelContext): Promise<KeysHeld[]> => {
  const { secrets, brand } = context;
  const app = await keysHeld(context, 'x', Secret);
  if (app.state === 'complete' && xSecret(await secrets.get(app.secret)).oauth1 !== undefined) return [app];
  const pair = await keysHeld(context, TOKEN, TokenPair);
  if (pair.state !== 'complete') return [app, pair];
  return [app, { ...pair, expiresAt: tokenPair(await secrets.get(tokenName(brand.id))).expiresAt }];
};
