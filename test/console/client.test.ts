import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createApi, readJson } from '../../console/src/api/client.ts';
import type { Problem } from '../../console/src/api/problem.ts';
import { config } from '../../console/src/api/shapes.ts';
import type { Session } from '../../console/src/session/session.ts';

const THREAD = 'zephyrline:x:1';

const SESSION: Session = {
  signedIn: () => true,
  signIn: async () => undefined,
  signOut: async () => undefined,
  token: async () => 'token',
  renewed: async () => 'token',
  end: () => undefined,
  onRenewed: () => () => undefined,
};

const servers: Server[] = [];

/** Address of an API that answers everything alike. */
const listening = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const apiOver = async (listener: RequestListener) => createApi(await listening(listener), SESSION);

const answering =
  (status: number, body: string): RequestListener =>
  (_request, response) => {
    response.writeHead(status).end(body);
  };

const problemOf = (call: Promise<unknown>): Promise<Problem> =>
  call.then(
    () => {
      throw new Error('It worked.');
    },
    (thrown) => thrown,
  );

afterEach(() => {
  vi.restoreAllMocks();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const CUT: RequestListener = (request) => request.socket.destroy();

describe('what was to be done, and had no answer', () => {
  it.each([
    ['a network that fails', CUT],
    ['a gateway that gives up', answering(503, '{"message":"Service Unavailable"}')],
    ['an API that breaks', answering(500, '{"message":"Internal Server Error"}')],
  ])('is not said to be tried again, for nobody knows whether it was done: %s', async (_, listener) => {
    const api = await apiOver(listener);
    const all = await Promise.all([
      problemOf(api.approve(THREAD, { draftId: 'd', via: { kind: 'template', name: 'n', language: 'en' } })),
      problemOf(api.note(THREAD, 'A word')),
      problemOf(api.handOver('zephyrline', { to: 'boris', note: '' })),
    ]);
    for (const { message } of all) {
      expect(message).toContain('it is not known whether this was done');
      expect(message).toMatch(/look here first, then do it again\.$/i);
      expect(message).not.toContain('by itself');
    }
  });

  it('was not done where too much was asked for', async () => {
    const api = await apiOver(answering(429, '{"message":"Too Many Requests"}'));
    expect((await problemOf(api.note(THREAD, 'A word'))).message).toContain('nothing was done');
  });
});

describe('a question that had no answer', () => {
  it('is said to be asked again where the page asks again by itself', async () => {
    const api = await apiOver(CUT);
    expect((await problemOf(api.thread(THREAD))).message).toContain('okno tries again by itself');
  });

  it('is left to whoever asked it where the page does not', async () => {
    const api = await apiOver(CUT);
    const { message } = await problemOf(api.check(THREAD, 'd', ['Hello']));
    expect(message).toContain('Check your network, then try again');
    expect(message).not.toContain('not known');
  });
});

describe('an API that does not answer', () => {
  /** Asked for, and what is waited then, is a hundredth of a second. */
  const impatient = (): number[] => {
    const { timeout } = AbortSignal;
    const asked: number[] = [];
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      asked.push(ms);
      return timeout.call(AbortSignal, 10);
    });
    return asked;
  };

  it.each([
    ['at all', () => undefined],
    ['to its end', (_request, response) => response.writeHead(200).write('{')],
  ] satisfies [string, RequestListener][])(
    '%s is not waited for longer than its gateway does',
    async (_, silent) => {
      const asked = impatient();
      const api = await apiOver(silent);
      expect(await problemOf(api.thread(THREAD))).toMatchObject({ status: 0, code: 'offline' });
      expect(asked).toEqual([35_000]);
    },
  );
});

describe('a console without its configuration', () => {
  it('says so, and who can help', async () => {
    const url = await listening(answering(404, ''));
    const { message } = await problemOf(readJson(config, `${url}/config.json`));
    expect(message).toBe('The console is not set up here. Ask whoever runs okno to finish setting it up.');
  });
});
