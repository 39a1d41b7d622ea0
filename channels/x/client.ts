import { Agent, type AgentOptions } from 'node:https';
import { connect } from 'node:net';
import { type IClientSettings, type ITwitterApiClientPlugin, TwitterApi } from 'twitter-api-v2';
import type { XSecret } from './secret.ts';

/** Headers of an answer, names in lower case. */
export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * What a client signs its calls with. `app` stands for the brand's app itself, which renews token pairs; `consumer` for
 * the same with the keys of its older half, which can log in as the app.
 */
export type Credentials =
  | { kind: 'oauth1'; accessToken: string; accessSecret: string }
  | { kind: 'oauth2'; accessToken: string }
  | { kind: 'app'; clientId: string; clientSecret?: string }
  | { kind: 'consumer' };

export interface ClientOptions {
  /** From the start of a request to the end of its answer. */
  deadlineMs: number;
  /** Called with the headers of every good answer. */
  seen?: (headers: Headers) => void;
}

/** A socket kept between two runs of a frozen Lambda is dead when it is used again. */
const AGENT_OPTIONS: AgentOptions = { keepAlive: false };

/** With a port: plain TCP to a simulator on this machine, while URLs and signatures stay those of the real X. */
const agentFor = (apiPort: number | undefined): Agent =>
  apiPort === undefined
    ? new Agent(AGENT_OPTIONS)
    : Object.assign(new Agent(AGENT_OPTIONS), { createConnection: () => connect(apiPort, '127.0.0.1') });

const pluginFor = ({ deadlineMs, seen }: ClientOptions): ITwitterApiClientPlugin => ({
  onBeforeRequest: async ({ requestOptions }) => {
    requestOptions.signal = AbortSignal.timeout(deadlineMs);
  },
  onAfterRequest: async ({ response }) => {
    seen?.(response.headers);
  },
});

export const clientFor = (secret: XSecret, credentials: Credentials, options: ClientOptions): TwitterApi => {
  const settings: Partial<IClientSettings> = {
    httpAgent: agentFor(secret.apiPort),
    plugins: [pluginFor(options)],
    // A compressed answer that is cut short would leave the library waiting for its end.
    compression: 'identity',
  };
  const { consumerKey: appKey, consumerSecret: appSecret } = secret;
  switch (credentials.kind) {
    case 'oauth1': {
      const { accessToken, accessSecret } = credentials;
      return new TwitterApi({ appKey, appSecret, accessToken, accessSecret }, settings);
    }
    case 'oauth2':
      return new TwitterApi(credentials.accessToken, settings);
    case 'app': {
      const { kind: _, ...app } = credentials;
      return new TwitterApi(app, settings);
    }
    case 'consumer':
      return new TwitterApi({ appKey, appSecret }, settings);
    default:
      return credentials satisfies never;
  }
};
