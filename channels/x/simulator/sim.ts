import type { Instant } from '#domain/instant.ts';
import type { Deliveries, DeliverySettings } from './deliveries.ts';
import type { Faults } from './faults.ts';
import type { Limits } from './limits.ts';
import type { Store } from './store.ts';

/** The app registered with X, and the tokens of its account. */
export interface XOptions {
  /** 0 or absent: any free port. */
  port?: number;
  /** JSON-lines file; state is rebuilt from it, so a killed process loses nothing. Absent: nothing is kept. */
  journal?: string;
  now: () => Instant;
  app: { consumerKey: string; consumerSecret: string; clientId: string; clientSecret: string };
  /** The account that answers; its tokens are the only user tokens there are. */
  brandAccount: { id: string; username: string; name: string };
  /** The OAuth 2.0 grant a person gave; passed over when the journal knows its refresh token. */
  grant: { accessToken: string; refreshToken: string; expiresAt: Instant };
  /** OAuth 1.0a user tokens of the same account; absent: OAuth 1.0a is refused. */
  oauth1?: { accessToken: string; accessSecret: string };
  /** 0–1023, for ids that differ between two simulators. */
  seed?: number;
  delivery?: Partial<DeliverySettings>;
}

/** What every part of the simulator works on. */
export interface Sim {
  options: XOptions;
  store: Store;
  now: () => Instant;
  deliveries: Deliveries;
  crcTimeoutMs: number;
  limits: Limits;
  faults: Faults;
  /** Calls of each kind since the start or the last reset, those that met a fault included. */
  calls: Map<string, number>;
}

export type Who =
  | { kind: 'user'; userId: string; by: 'OAuth 2.0 User Context' | 'OAuth 1.0a User Context' }
  | {
      kind: 'app';
      by: 'OAuth 2.0 Application-Only';
    };

/** One call of the public API, matched and authenticated. */
export interface Call {
  sim: Sim;
  who: Who;
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  body: unknown;
}
