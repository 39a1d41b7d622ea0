import type { Provider, RefreshTokenModel, SessionModel } from 'oidc-provider';

/** Who is signed in at a provider, so that it can be ended. */
export interface SignedIn {
  /** Nothing is renewed for a person any more, and they are asked anew who they are. */
  end(personId: string): Promise<void>;
}

/** Notes what the provider hands out. */
export const signedInAt = (provider: Provider): SignedIn => {
  const grants = new Map<string, Set<string>>();
  const sessions = new Map<string, SessionModel>();
  provider.on('refresh_token.saved', ({ accountId, grantId }: RefreshTokenModel) => {
    grants.set(accountId, (grants.get(accountId) ?? new Set()).add(grantId));
  });
  provider.on('session.saved', (session: SessionModel) => sessions.set(session.uid, session));
  return {
    end: async (personId) => {
      const theirs = [...sessions.values()].filter(({ accountId }) => accountId === personId);
      const revoked = [...(grants.get(personId) ?? [])].map((id) =>
        provider.RefreshToken.revokeByGrantId(id),
      );
      grants.delete(personId);
      await Promise.all([...revoked, ...theirs.map((session) => session.destroy())]);
      for (const { uid } of theirs) sessions.delete(uid);
    },
  };
};
