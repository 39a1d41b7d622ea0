declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  /** What okno uses of it; the package has no types of its own. */
  export class Provider {
    constructor(issuer: string, configuration: object);
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<{ uid: string }>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
    Grant: new (of: {
      accountId: string;
      clientId: string;
    }) => GrantModel;
    RefreshToken: { revokeByGrantId(grantId: string): Promise<void> };
    on(event: 'refresh_token.saved', listener: (token: RefreshTokenModel) => void): void;
    on(event: 'session.saved', listener: (session: SessionModel) => void): void;
  }

  export interface RefreshTokenModel {
    accountId: string;
    grantId: string;
  }

  export interface SessionModel {
    uid: string;
    accountId: string | undefined;
    destroy(): Promise<void>;
  }

  export interface GrantModel {
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
    save(): Promise<string>;
  }
}
