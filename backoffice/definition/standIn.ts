import type { OfficeContext } from '#desk/ports/backOffice.ts';
import type { Brand } from '#domain/brand.ts';
import type { Instant } from '#domain/instant.ts';
import type { Fixture } from './schema.ts';
import type { Call, Outcome, Transport } from './transport.ts';

/* A back office that answers from a definition's own fixtures: nothing leaves the process. */

const BASE = 'https://fixture.invalid';

const heard = (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Outcome => ({
  kind: 'answer',
  answer: {
    status,
    headers: {
      'content-type': 'application/json',
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    },
    body,
  },
});

/** One call, as it would have gone out; without address and key. */
export interface Recorded {
  method: string;
  path: string;
  body?: string;
}

export interface Answers {
  tokenPath: string | undefined;
  isConfirming: (path: string) => boolean;
}

/** Answers a fixture's response to every call but those for a token, and those that confirm a code. */
export const standIn = (
  fixture: Fixture,
  files: Readonly<Record<string, string>>,
  { tokenPath, isConfirming }: Answers,
): { transport: Transport; calls: Recorded[] } => {
  const calls: Recorded[] = [];
  const { status, file, headers } = fixture.response;
  const answer = (path: string): Outcome =>
    calls.length > 1 && isConfirming(path)
      ? heard(fixture.confirm ?? 204, '')
      : heard(status, file === undefined ? '' : (files[file] ?? ''), headers);
  const transport = async ({ method, url, body }: Call): Promise<Outcome> => {
    if (url.pathname === tokenPath) return heard(200, '{"access_token":"fixture","expires_in":300}');
    calls.push({ method, path: url.pathname + url.search, ...(body === undefined ? {} : { body }) });
    return answer(url.pathname);
  };
  return { transport, calls };
};

const SECRET = {
  baseUrl: BASE,
  key: 'fixture',
  username: 'fixture',
  password: 'fixture',
  clientId: 'fixture',
  clientSecret: 'fixture',
};

const UTC = 'UTC';

/** A brand of nobody's, for whom fixtures are read. */
const brand: Brand = {
  id: 'fixture',
  name: 'Fixture',
  timeZone: UTC,
  language: 'en',
  daytime: ['09:00', '20:00'],
  channels: {},
  backoffices: [],
  people: [],
};

export const contextAt = (now: Instant): OfficeContext => ({
  brand,
  clock: { now: () => now },
  secrets: { get: async () => SECRET, fresh: async () => SECRET, put: async () => undefined },
});
