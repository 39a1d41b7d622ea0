import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Here, Presence } from '#domain/live.ts';
import { ok } from './fakeApi.ts';
import type { Answer } from './fakeIssuer.ts';

const BRAND = 'zephyrline';

/** The connection over which pages hear of changes: not there until a test opens it, for most ask by themselves. */
export const fakeLive = (server: Server, origin: () => string) => {
  const sockets = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const said: Here[] = [];
  let given = 0;
  let isOpen = false;
  let isMute = false;
  let colleagues: Presence[] = [];
  const address = (): string => origin().replace('http', 'ws');
  const present = (): string =>
    JSON.stringify({ type: 'present', brand: BRAND, at: new Date().toISOString(), people: colleagues });
  const tell = (news: object): void => {
    for (const socket of sockets.clients) if (!isMute) socket.send(JSON.stringify(news));
  };
  const serve = (socket: WebSocket): void => {
    socket.on('message', (data) => {
      said.push(JSON.parse(String(data)));
      if (!isMute) socket.send(present());
    });
  };
  server.on('upgrade', (request, stream, head) => {
    const url = new URL(request.url ?? '', origin());
    if (tickets.delete(url.searchParams.get('ticket') ?? ''))
      sockets.handleUpgrade(request, stream, head, serve);
    else stream.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
  });
  return {
    /** What pages said, oldest first. */
    said,
    open: (): void => {
      isOpen = true;
    },
    config: () => (isOpen ? { live: `${address()}/live` } : {}),
    origin: address,
    invite: (): Answer => {
      given += 1;
      tickets.add(`ticket-${given}`);
      return ok({ ticket: `ticket-${given}` });
    },
    /** How many tickets were asked for. */
    given: () => given,
    connected: () => sockets.clients.size,
    tell,
    change: (...threads: string[]): void => tell({ type: 'changed', brand: BRAND, threads }),
    meet: (...people: Presence[]): void => {
      colleagues = people;
      for (const socket of sockets.clients) socket.send(present());
    },
    /** Answers nothing more, as a network that is gone without a word; then speaks again. */
    mute: (mute: boolean): void => {
      isMute = mute;
    },
    cut: (): void => {
      for (const socket of sockets.clients) socket.terminate();
    },
  };
};
