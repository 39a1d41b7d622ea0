import { WebSocket } from 'ws';
import type { Here, News, Presence } from '#domain/live.ts';
import type { World } from '#local/world.ts';

/** An open page as the console has one: its connection, and what it was told. */
export interface OpenPage {
  socket: WebSocket;
  news: News[];
  /** Ids of the threads it was told of. */
  heard(): string[];
  present(): Presence[] | undefined;
  here(where?: Partial<Here>): void;
}

const BRAND = 'zephyrline';

export const ticketFor = async (world: World, person: string, brand = BRAND): Promise<Response> =>
  fetch(`${world.url}/api/brands/${brand}/live`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await world.token(person)}` },
  });

export const ticketOf = async (answer: Response): Promise<string> =>
  ((await answer.json()) as { ticket: string }).ticket;

/** Opens a connection; rejects with the status when it is refused. */
export const connect = (
  world: World,
  ticket: string,
  headers: Record<string, string> = {},
  path = '/live',
): Promise<WebSocket> => {
  const url = `${world.url.replace('http', 'ws')}${path}?ticket=${ticket}`;
  const socket = new WebSocket(url, { headers: { origin: world.url, ...headers } });
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket));
    socket.once('unexpected-response', (_, { statusCode }) => reject(new Error(String(statusCode))));
    socket.once('error', reject);
  });
};

/** A page of a person at a brand, which has said that it is there and was answered. */
export const openPage = async (world: World, person: string, brand = BRAND): Promise<OpenPage> => {
  const socket = await connect(world, await ticketOf(await ticketFor(world, person, brand)));
  const news: News[] = [];
  socket.on('message', (data) => news.push(JSON.parse(String(data))));
  const here = (where: Partial<Here> = {}): void =>
    socket.send(JSON.stringify({ type: 'here', brand, ...where }));
  const page: OpenPage = {
    ...{ socket, news, here },
    heard: () => news.flatMap((one) => (one.type === 'changed' ? one.threads : [])),
    present: () => news.findLast((one) => one.type === 'present')?.people,
  };
  const answered = new Promise<void>((resolve) => {
    socket.once('message', () => resolve());
  });
  here();
  await answered;
  return page;
};
