import { randomBytes } from 'node:crypto';
import { DeleteCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Listeners } from '#desk/ports/pages.ts';
import type { Here } from '#domain/live.ts';
import {
  brandKey,
  connectionKey,
  invitationKey,
  isThere,
  pageKey,
  placeOf,
  presenceOf,
  seconds,
} from './listenerRows.ts';
import { type Key, putRow } from './rows.ts';
import { ifHolds, type Table } from './table.ts';

const INVITED_SECONDS = 30;
/** After it the page must ask for an invitation again, and so be of the brand still. */
const ADMITTED_SECONDS = 3600;
/** Pages say every two minutes where they are. */
const SILENT_SECONDS = 300;
/** A page asks by itself for longer than that after it was opened. */
const CACHED_MS = 2000;

/** One page of rows: some three thousand people. */
const rowsAt = async (table: Table, brand: string, consistent: boolean) => {
  const found = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': brandKey(brand) },
      ConsistentRead: consistent,
    }),
  );
  return (found.Items ?? []).filter(isThere);
};

/** The row, if it was there. */
const taken = async (table: Table, key: Key) => {
  const gone = await table.client.send(
    new DeleteCommand({ TableName: table.name, Key: key, ReturnValues: 'ALL_OLD' }),
  );
  return gone.Attributes;
};

const invite =
  (table: Table): Listeners['invite'] =>
  async (brand, { id, name }) => {
    const word = randomBytes(24).toString('base64url');
    await putRow(table, invitationKey(word), {
      ...{ brand, person: id, name },
      expires: seconds() + INVITED_SECONDS,
    });
    return word;
  };

const enter =
  (table: Table): Listeners['enter'] =>
  async (word, connection) => {
    const invited = await taken(table, invitationKey(word));
    if (invited === undefined || invited.expires <= seconds()) return false;
    const { brand, person, name } = invited;
    const expires = seconds() + ADMITTED_SECONDS;
    await Promise.all([
      putRow(table, connectionKey(connection), { brand, expires }),
      putRow(table, pageKey(brand, connection), { person, name, expires }),
    ]);
    return true;
  };

/** What is said of where a person is: the same as before, or since a moment something new. */
const keep = async (table: Table, connection: string, here: Here, since?: string): Promise<boolean> => {
  const moves = since !== undefined;
  const now = seconds();
  const kept = await ifHolds(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: pageKey(here.brand, connection),
        ConditionExpression: `expires > :now${moves ? '' : ' and #until > :now and place = :place'}`,
        UpdateExpression: `set #until = :until${moves ? ', place = :place, since = :since' : ''}`,
        ExpressionAttributeNames: { '#until': 'until' },
        ExpressionAttributeValues: {
          ...{ ':now': now, ':until': now + SILENT_SECONDS, ':place': placeOf(here) },
          ...(moves && { ':since': since }),
        },
      }),
    ),
  );
  return kept !== undefined;
};

/** Rows of open pages, and the words that let them in. */
export const listeners = (table: Table): Listeners => {
  const cached = new Map<string, { at: number; connections: Promise<string[]> }>();
  const ask = async (brand: string): Promise<string[]> =>
    (await rowsAt(table, brand, false)).map(({ sk }) => sk);
  return {
    invite: invite(table),
    enter: enter(table),
    note: async (connection, here, now) => {
      if (await keep(table, connection, here)) return 'stayed';
      return (await keep(table, connection, here, now)) ? 'moved' : undefined;
    },
    leave: async (connection, at) => {
      const known = await taken(table, connectionKey(connection));
      // What expires is removed in no order: either row may be there without the other.
      const brand: string | undefined = at ?? known?.brand;
      if (brand !== undefined) await taken(table, pageKey(brand, connection));
      return brand;
    },
    present: async (brand) => (await rowsAt(table, brand, true)).map(presenceOf),
    connections: (brand) => {
      const known = cached.get(brand);
      if (known !== undefined && Date.now() - known.at < CACHED_MS) return known.connections;
      const connections = ask(brand);
      cached.set(brand, { at: Date.now(), connections });
      // What failed is asked again by whoever comes next.
      connections.catch(() => cached.delete(brand));
      return connections;
    },
  };
};
