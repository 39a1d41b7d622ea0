import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { LiveSpec } from '../template/live.ts';

/** A connection as the WebSocket API knows it. */
export interface Connected {
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
  request: IncomingMessage;
}

const EVENTS = {
  $connect: { eventType: 'CONNECT', messageDirection: 'IN' },
  $disconnect: { eventType: 'DISCONNECT', messageDirection: 'IN' },
  $default: { eventType: 'MESSAGE', messageDirection: 'IN' },
} as const;

export type SocketRoute = keyof typeof EVENTS;

/** The event of a WebSocket API, as API Gateway sends it to a function. */
export const socketEventOf = (
  route: SocketRoute,
  { api, stage }: LiveSpec,
  connected: Connected,
  more: object,
): object => {
  const now = new Date();
  const { headers, socket } = connected.request;
  const requestId = randomUUID();
  return {
    ...more,
    requestContext: {
      routeKey: route,
      ...EVENTS[route],
      ...(route === '$default' && { messageId: randomUUID() }),
      extendedRequestId: requestId,
      requestId,
      requestTime: now.toUTCString(),
      requestTimeEpoch: now.getTime(),
      stage,
      connectedAt: connected.at,
      identity: { sourceIp: socket.remoteAddress ?? '', userAgent: headers['user-agent'] ?? '' },
      domainName: headers.host ?? '',
      connectionId: connected.id,
      apiId: api,
    },
    isBase64Encoded: false,
  };
};
