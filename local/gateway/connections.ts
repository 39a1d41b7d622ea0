import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import type { Invoke } from '../runtime/functions.ts';
import type { LiveSpec } from '../template/live.ts';
import { type Connected, type SocketRoute, socketEventOf } from './socketEvent.ts';

/** API Gateway's own limits on how long a connection lives, silent and in all. */
const IDLE_MS = 10 * 60_000;
const LONGEST_MS = 2 * 3_600_000;
const GOING_AWAY = 1001;
const UNACCEPTABLE = 1003;

export interface Connections {
  /** Whether the function lets a page in; the connection is not there for anybody else until `open`. */
  admit(request: IncomingMessage, url: URL): Promise<{ status: number; connected: Connected }>;
  open(connected: Connected, socket: WebSocket): void;
  /** False when there is no such connection. */
  post(id: string, text: string): boolean;
  close(id: string): boolean;
  /** Cuts all of them without telling the function, as a machine that is switched off does. */
  cut(): void;
}

interface Open {
  socket: WebSocket;
  idle: NodeJS.Timeout;
}

type Run = (route: SocketRoute, connected: Connected, more: object) => Promise<unknown>;

/** Open connections and the function behind them, as API Gateway keeps them. */
export const connections = (spec: LiveSpec, invoke: Invoke): Connections => {
  const open = new Map<string, Open>();
  const run: Run = (route, connected, more) =>
    invoke(spec.functions.get(route) ?? '', socketEventOf(route, spec, connected, more));
  return {
    admit: async (request, url) => {
      const connected = { id: randomBytes(11).toString('base64'), at: Date.now(), request };
      const query = Object.fromEntries(url.searchParams);
      const more = Object.keys(query).length > 0 ? { queryStringParameters: query } : {};
      const answer = await run('$connect', connected, { headers: request.headers, ...more });
      return { status: statusOf(answer), connected };
    },
    open: (connected, socket) => listen(open, run, connected, socket),
    post: (id, text) => {
      const found = open.get(id);
      found?.idle.refresh();
      found?.socket.send(text);
      return found !== undefined;
    },
    close: (id) => {
      const found = open.get(id);
      found?.socket.close(GOING_AWAY);
      return found !== undefined;
    },
    cut: () => {
      const all = [...open.values()];
      open.clear();
      for (const { socket } of all) socket.terminate();
    },
  };
};

const listen = (open: Map<string, Open>, run: Run, connected: Connected, socket: WebSocket): void => {
  const end = (): void => socket.close(GOING_AWAY, 'Going away');
  const idle = setTimeout(end, IDLE_MS);
  const longest = setTimeout(end, LONGEST_MS);
  open.set(connected.id, { socket, idle });
  socket.on('message', (data, isBinary) => {
    idle.refresh();
    if (isBinary) socket.close(UNACCEPTABLE);
    else quietly(run('$default', connected, { body: String(data) }));
  });
  // What was wrong with a frame is said by the close that follows.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    clearTimeout(idle);
    clearTimeout(longest);
    if (open.delete(connected.id)) quietly(run('$disconnect', connected, {}));
  });
};

/** The function has logged why it failed. */
const quietly = (running: Promise<unknown>): void => {
  running.catch(() => undefined);
};

const statusOf = (answer: unknown): number =>
  typeof answer === 'object' && answer !== null && 'statusCode' in answer ? Number(answer.statusCode) : 500;
