import { once } from 'node:events';
import { createServer } from 'node:net';
import { ApiRequestError, type ApiResponseError } from 'twitter-api-v2';
import { afterEach, describe, expect, it } from 'vitest';
import { clientFor } from '#channels/x/client.ts';
import { failureOf } from '#channels/x/failures.ts';
import { NOW, type Reaction, type StandIn, standIn } from './rig.ts';

const servers: StandIn[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

const SECRET = { consumerKey: 'ck', consumerSecret: 'cs' };

const errorAt = async (apiPort: number, deadlineMs = 2000): Promise<unknown> => {
  const credentials = { kind: 'oauth2' as const, accessToken: 'token' };
  return clientFor({ ...SECRET, apiPort }, credentials, { deadlineMs })
    .v2.tweet('hello')
    .then(
      () => 'no error',
      (error: unknown) => error,
    );
};

const failureFor = async (reaction: Reaction, deadlineMs?: number) => {
  const server = await standIn(() => reaction);
  servers.push(server);
  return failureOf(await errorAt(server.port, deadlineMs), NOW);
};

const problem = (status: number, detail: string, title = 'Forbidden'): Reaction => ({
  status,
  body: { title, detail, type: 'about:blank', status },
  headers: { 'content-type': 'application/problem+json' },
});
const older = (status: number, code: number): Reaction => ({
  status,
  body: { errors: [{ code, message: 'words that change' }] },
});

const unusedPort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
};

describe('a refusal of X', () => {
  it.each([
    [
      'a post that did not ask for the brand',
      problem(
        403,
        'Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to.',
      ),
      'not_summoned',
    ],
    [
      'closed direct messages',
      problem(403, 'You do not have permission to DM one or more participants.'),
      'dm_closed',
    ],
    ['a direct message that is not permitted', problem(403, 'This operation is not permitted.'), 'dm_closed'],
    ['closed direct messages by the older code', older(403, 349), 'dm_closed'],
    ['a person who does not follow the brand', older(403, 150), 'dm_closed'],
    [
      'a deleted post',
      problem(
        400,
        'You attempted to reply to a Tweet that is deleted or not visible to you.',
        'Invalid Request',
      ),
      'target_gone',
    ],
    ['a deleted post by the older code', older(403, 385), 'target_gone'],
    [
      'an account that does not exist',
      problem(404, 'Could not find user.', 'Not Found Error'),
      'target_gone',
    ],
    ['a text that looks automated', older(403, 226), 'looks_automated'],
    ['replies that the author limited', older(403, 433), 'rejected'],
    ['a locked account', older(403, 326), 'rejected'],
    ['a text that is too long', older(403, 186), 'too_long'],
    [
      'spent credits',
      problem(402, 'Your enrolled account does not have any credits.', 'CreditsDepleted'),
      'rejected',
    ],
    ['a reason nobody knows', problem(403, 'Something new.'), 'rejected'],
    ['a page instead of a problem', { status: 403, body: '<html>no</html>' }, 'rejected'],
  ] satisfies [string, Reaction, string][])(
    'for %s is final and told in a sentence',
    async (_, reaction, code) => {
      expect(await failureFor(reaction)).toEqual({
        kind: 'refused',
        code,
        reason: expect.stringMatching(/^[A-Z].+\.$/s),
      });
    },
  );

  it.each([
    ['by its words', problem(403, 'You are not allowed to create a Tweet with duplicate content.')],
    ['by the older code', older(403, 187)],
  ])('for a duplicate, told %s, leaves open whether the text stands', async (_, reaction) => {
    expect(await failureFor(reaction)).toMatchObject({ kind: 'unknown' });
  });

  it('for the access token asks for another one', async () => {
    expect(await failureFor(problem(401, 'Unauthorized', 'Unauthorized'))).toEqual({ kind: 'unauthorised' });
  });
});

describe('a limit of X', () => {
  const seconds = (at: string) => String(Date.parse(at) / 1000);
  const limited = async (headers: Record<string, string>, body: unknown = { title: 'Too Many Requests' }) =>
    failureFor({ status: 429, body, headers });

  it('holds until its reset, which is given in seconds', async () => {
    expect(
      await limited({
        'x-rate-limit-limit': '100',
        'x-rate-limit-remaining': '0',
        'x-rate-limit-reset': seconds('2026-11-02T10:07:00.000Z'),
      }),
    ).toEqual({ kind: 'limited', until: '2026-11-02T10:07:00.000Z' });
  });

  it('holds for a second when its reset is past', async () => {
    expect(await limited({ 'x-rate-limit-reset': seconds('2026-11-02T09:55:00.000Z') })).toEqual({
      kind: 'limited',
      until: '2026-11-02T10:00:01.000Z',
    });
  });

  it.each([{}, { 'x-rate-limit-reset': 'soon' }])(
    'holds for a minute without a reset: %j',
    async (headers) => {
      expect(await limited(headers)).toEqual({ kind: 'limited', until: '2026-11-02T10:01:00.000Z' });
    },
  );

  it('holds no longer than any window of X, whatever the header says', async () => {
    expect(await limited({ 'x-rate-limit-reset': '1793620000000' })).toEqual({
      kind: 'limited',
      until: '2026-11-03T11:00:00.000Z',
    });
  });

  it('of the day outlasts the reset of the quarter of an hour', async () => {
    expect(
      await limited({
        'x-rate-limit-limit': '100',
        'x-rate-limit-remaining': '40',
        'x-rate-limit-reset': seconds('2026-11-02T10:07:00.000Z'),
        'x-user-limit-24hour-remaining': '0',
        'x-user-limit-24hour-reset': seconds('2026-11-03T01:00:00.000Z'),
      }),
    ).toEqual({ kind: 'limited', until: '2026-11-03T01:00:00.000Z' });
  });

  it.each([
    [429, 88],
    [403, 185],
  ])('is known by status %i with the older code %i', async (status, code) => {
    expect(await failureFor(older(status, code))).toMatchObject({ kind: 'limited' });
  });
});

describe('a call without a clear answer', () => {
  it('was never sent when nobody listens', async () => {
    expect(failureOf(await errorAt(await unusedPort()), NOW)).toMatchObject({ kind: 'unsent' });
  });

  it.each([
    ['is reset', (response) => response.socket?.resetAndDestroy()],
    ['is closed without an answer', (response) => response.socket?.destroy()],
    [
      'is cut in the middle of the answer',
      (response) => {
        response.writeHead(201, { 'content-type': 'application/json', 'content-length': '100' });
        response.write('{"data":{"id":"1', () => response.socket?.destroy());
      },
    ],
    [
      'is answered with broken JSON',
      { status: 201, body: '{"data":', headers: { 'content-type': 'application/json' } },
    ],
    ['is answered with 500', { status: 500, body: { title: 'Internal Server Error' } }],
    ['is answered with 503 and a page', { status: 503, body: '<html>over capacity</html>' }],
    ['is answered with 408', { status: 408, body: {} }],
  ] satisfies [string, Reaction][])('may have been done when it %s', async (_, reaction) => {
    expect(await failureFor(reaction)).toMatchObject({ kind: 'unknown' });
  });

  it.each([
    ['never begins', () => undefined],
    [
      'never ends',
      (response) => void response.writeHead(201, { 'content-type': 'application/json' }).write('{'),
    ],
    [
      'comes drop by drop',
      (response) => {
        response.writeHead(201, { 'content-type': 'application/json' });
        const drip = setInterval(() => response.write(' '), 20);
        response.on('close', () => clearInterval(drip));
      },
    ],
  ] satisfies [string, Reaction][])(
    'may have been done when the answer %s by the deadline',
    async (_, reaction) => {
      expect(await failureFor(reaction, 150)).toMatchObject({ kind: 'unknown' });
    },
  );
});

describe('the X client library', () => {
  it('still hides the cause of a failed request where it is looked for', async () => {
    const error = await errorAt(await unusedPort());
    expect(error).toBeInstanceOf(ApiRequestError);
    expect(Reflect.get(error as object, '_options')).toMatchObject({
      error: { code: 'ECONNREFUSED', syscall: 'connect' },
    });
  });

  it('still has no other way to tell that cause', async () => {
    const error = await errorAt(await unusedPort());
    expect((error as ApiRequestError).requestError).toBeUndefined();
  });

  it('still does not know a duplicate by its problem body', async () => {
    const server = await standIn(() => problem(403, 'duplicate content'));
    servers.push(server);
    expect(((await errorAt(server.port)) as ApiResponseError).hasErrorCode(187)).toBe(false);
  });

  it('passes errors that are not its own through', () => {
    expect(() => failureOf(new RangeError('a defect'), NOW)).toThrow(RangeError);
  });
});
