import { type Instant, plusSeconds } from '#domain/instant.ts';

/** Keys of the demo brands' app on the simulated X. Invented, and worth nothing anywhere else. */
export const demoXApp = {
  consumerKey: 'demo-consumer-key',
  consumerSecret: 'demo-consumer-secret',
  clientId: 'demo-client-id',
  clientSecret: 'demo-client-secret',
} as const;

/** The grant with which a demo begins; like a real one its access token lives two hours. */
export const demoGrant = (now: Instant, brand = 'zephyrline') => ({
  accessToken: `demo-access-token-${brand}`,
  refreshToken: `demo-refresh-token-${brand}`,
  expiresAt: plusSeconds(now, 7200),
});
