import type { APIGatewayProxyResultV2, APIGatewayProxyWebsocketEventV2 } from 'aws-lambda';

/** What happens on a connection of a page. */
export type SocketCall =
  | { kind: 'connect'; connection: string; query: Readonly<Record<string, string>> }
  | { kind: 'disconnect'; connection: string }
  | { kind: 'message'; connection: string; body: string };

/** A query is there when a connection is opened, and never after. */
export type SocketEvent = APIGatewayProxyWebsocketEventV2 & {
  queryStringParameters?: Record<string, string | undefined> | null;
};

export type SocketResult = APIGatewayProxyResultV2;

export const socketCallOf = ({ requestContext, queryStringParameters, body }: SocketEvent): SocketCall => {
  const { connectionId: connection, eventType } = requestContext;
  if (eventType === 'DISCONNECT') return { kind: 'disconnect', connection };
  if (eventType === 'MESSAGE') return { kind: 'message', connection, body: body ?? '' };
  const query = Object.entries(queryStringParameters ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return { kind: 'connect', connection, query: Object.fromEntries(query) };
};
