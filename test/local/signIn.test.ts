import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalSystem } from '#local/system.ts';
import { startFixture } from './fixtures/start.ts';

let system: LocalSystem;
beforeAll(async () => {
  system = await startFixture(mkdtempSync(join(tmpdir(), 'okno-test-')));
}, 60_000);
afterAll(() => system.stop());

/** As much of a browser as a sign-in needs: cookies, and one redirect at a time. */
const browser = () => {
  const jar = new Map<string, string>();
  return async (url: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    return answer;
  };
};

const verifier = 'v'.repeat(64);

const signIn = async (visit: ReturnType<typeof browser>, person: string, challenge: string) => {
  const { clientId } = (await (await fetch(`${system.origin}/config.json`)).json()) as { clientId: string };
  const query = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    scope: 'openid profile',
    redirect_uri: `${system.origin}/`,
    state: 's',
    ...(challenge === '' ? {} : { code_challenge: challenge, code_challenge_method: 'S256' }),
  });
  let answer = await visit(`${system.origin}/oidc/auth?${query}`);
  const page = new URL(answer.headers.get('location') ?? '', system.origin);
  if (page.pathname === '/') return { page: '', landed: page, clientId };
  const shown = await (await visit(page.href)).text();
  answer = await visit(page.href, { method: 'POST', body: new URLSearchParams({ person }) });
  answer = await visit(new URL(answer.headers.get('location') ?? '', system.origin).href);
  return { page: shown, landed: new URL(answer.headers.get('location') ?? '', system.origin), clientId };
};

const challenge = createHash('sha256').update(verifier).digest('base64url');

interface Tokens {
  access_token: string;
  refresh_token: string;
  expires_in: number;
}

const ask = async (visit: ReturnType<typeof browser>, form: Record<string, string>) => {
  const answer = await visit(`${system.origin}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return (await answer.json()) as Tokens & { error?: string };
};

const redeem = (visit: ReturnType<typeof browser>, { landed, clientId }: { landed: URL; clientId: string }) =>
  ask(visit, {
    grant_type: 'authorization_code',
    client_id: clientId,
    code: landed.searchParams.get('code') ?? '',
    redirect_uri: `${system.origin}/`,
    code_verifier: verifier,
  });

const signedIn = async (person: string) => {
  const visit = browser();
  const journey = await signIn(visit, person, challenge);
  const tokens = await redeem(visit, journey);
  const renew = (refresh_token: string) =>
    ask(visit, { grant_type: 'refresh_token', client_id: journey.clientId, refresh_token });
  return { visit, tokens, renew };
};

const groupsIn = (token: string): string[] =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())['cognito:groups'];

describe('signing in', () => {
  it('ends with a token for the API, after saying who one is', async () => {
    const visit = browser();
    const { page, ...journey } = await signIn(visit, 'anna', challenge);
    const { clientId } = journey;
    const tokens = await redeem(visit, journey);
    const me = await fetch(`${system.origin}/api/me`, {
      headers: { authorization: `Bearer ${tokens.access_token}` },
    });
    const claims = { username: 'anna', 'cognito:groups': '[zephyrline.agent]', client_id: clientId };
    expect(await me.json()).toMatchObject({ event: { requestContext: { authorizer: { jwt: { claims } } } } });
    expect(tokens).toHaveProperty('refresh_token');
    expect(page).toContain('Anna &#60;b&#62;Bauer');
  });

  it('is refused without proof that the code comes back to who asked for it', async () => {
    const { landed } = await signIn(browser(), 'anna', '');
    expect(landed.searchParams.get('error')).toBe('invalid_request');
  });

  it('gives tokens of ten minutes, and new ones with the groups of then', async () => {
    const { tokens, renew } = await signedIn('lena');
    expect(tokens.expires_in).toBe(600);
    expect(groupsIn(tokens.access_token)).toEqual(['zephyrline.agent', 'zephyrline.lead']);
    system.setGroups('lena', ['zephyrline.agent']);
    const renewed = await renew(tokens.refresh_token);
    expect(groupsIn(renewed.access_token)).toEqual(['zephyrline.agent']);
  });

  it('lasts until somebody ends it: then nothing is renewed, and one is asked again', async () => {
    const { visit, tokens, renew } = await signedIn('anna');
    await system.endSessions('anna');
    expect(await renew(tokens.refresh_token)).toMatchObject({ error: 'invalid_grant' });
    const again = await signIn(visit, 'anna', challenge);
    expect(again.page).toContain('Anna');
  });
});
