import { Agent, createServer, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { close, listen } from '#local/stores/listen.ts';

/* Everything is counted at the wire: whoever makes a call, through whatever library, pays for it here. */

/** Capacity units of one request to the table; `index` are those that writes cost on the attention index. */
export interface Units {
  read: number;
  write: number;
  index: number;
}

export interface Call {
  /** `dynamodb`, `sqs`, `secretsmanager`, `x`, `baggage`. */
  service: string;
  /** `PutItem`; of services that are no AWS services `POST /2/tweets`. */
  action: string;
  /** Milliseconds of one clock. */
  from: number;
  to: number;
  units?: Units;
}

/** Where calls are noted while `on`. */
export interface Meter {
  on: boolean;
  calls: Call[];
}

export interface Asked {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export type Send = (asked: Asked) => Promise<Answered>;

/** Passes a request on and tells what it cost. */
export type Passage = (asked: Asked, send: Send) => Promise<{ answered: Answered; units?: Units }>;

export interface Tap {
  port: number;
  /** Stands for the service's own address. */
  url: string;
  close(): Promise<void>;
}

export const actionOf = ({ method, path, headers }: Asked): string => {
  const target = headers['x-amz-target'];
  return typeof target === 'string' ? (target.split('.')[1] ?? '') : `${method} ${path.split('?')[0]}`;
};

const plain: Passage = async (asked, send) => ({ answered: await send(asked) });

/** A front of a service that notes every request made to it. */
export const startTap = async (
  meter: Meter,
  service: string,
  upstream: string,
  passage = plain,
): Promise<Tap> => {
  const agent = new Agent({ keepAlive: true });
  const send = sendTo(new URL(upstream), agent);
  const server = createServer(async (incoming, response) => {
    const asked = await askedBy(incoming);
    const from = performance.now();
    const { answered, units } = await (meter.on ? passage : plain)(asked, send);
    const call = { service, action: actionOf(asked), from, to: performance.now() };
    if (meter.on) meter.calls.push(units === undefined ? call : { ...call, units });
    response.writeHead(answered.status, ownLength(answered.headers, answered.body)).end(answered.body);
  });
  const port = await listen(server);
  const stop = async () => {
    await close(server);
    agent.destroy();
  };
  return { port, url: `http://127.0.0.1:${port}`, close: stop };
};

const askedBy = async (incoming: IncomingMessage): Promise<Asked> => ({
  method: incoming.method ?? 'GET',
  path: incoming.url ?? '/',
  headers: incoming.headers,
  body: await buffer(incoming),
});

const ownLength = (headers: IncomingHttpHeaders, body: Buffer): IncomingHttpHeaders => {
  const { 'transfer-encoding': _, connection: __, ...rest } = headers;
  return { ...rest, 'content-length': String(body.length) };
};

const sendTo =
  ({ hostname, port }: URL, agent: Agent): Send =>
  ({ method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      const outgoing = request({
        agent,
        hostname,
        port,
        method,
        path,
        headers: ownLength(headers, body),
      });
      outgoing.once('error', reject);
      outgoing.once('response', (response) => {
        buffer(response).then(
          (answer) =>
            resolve({ status: response.statusCode ?? 502, headers: response.headers, body: answer }),
          reject,
        );
      });
      outgoing.end(body);
    });
