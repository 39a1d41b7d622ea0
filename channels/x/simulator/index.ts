import { type Instant, plusSeconds } from '#domain/instant.ts';
import type { StartChannel } from '../../simulator/channelSimulator.ts';
import { EVENTS } from '../events.ts';
import { startX } from './server.ts';

/** Keys of an invented app, which are worth nothing anywhere else. */
const APP = {
  consumerKey: 'demo-consumer-key',
  consumerSecret: 'demo-consumer-secret',
  clientId: 'demo-client-id',
  clientSecret: 'demo-client-secret',
} as const;

/** The grant with which an account begins; like a real one its access token lives two hours. */
const grantOf = (account: string, now: Instant) => ({
  accessToken: `demo-access-token-${account}`,
  refreshToken: `demo-refresh-token-${account}`,
  expiresAt: plusSeconds(now, 7200),
});

/** Ids of two accounts' simulators differ in this, so that neither gives an id of the other. */
const seedOf = (account: string): number => Number(BigInt(account) % 1023n) + 1;

/** X with one brand on it. The secret goes by OAuth 2.0: its tokens are in `moreSecrets.token`, and are renewed. */
export const start: StartChannel = async ({ account, now, port, journal }) => {
  const simulator = await startX({
    now,
    app: APP,
    brandAccount: { id: account.id, username: account.handle, name: account.name },
    grant: grantOf(account.id, now()),
    seed: seedOf(account.id),
    ...(port !== undefined && { port }),
    ...(journal !== undefined && { journal }),
  });
  return {
    port: simulator.port,
    url: simulator.url,
    secret: { ...APP, apiPort: simulator.port },
    moreSecrets: { token: simulator.tokens() },
    town: simulator.town,
    run: simulator.run,
    connect: (url) => simulator.world.moveWebhook(url, EVENTS),
    waiting: simulator.world.waitingDeliveries,
    close: simulator.close,
  };
};
