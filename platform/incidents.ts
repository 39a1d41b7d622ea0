import { DeleteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Incidents } from '#desk/ports/cases.ts';
import type { Incident } from '#domain/incident.ts';
import { getRow, putRow } from './rows.ts';
import type { Table } from './table.ts';

const OPEN = 'open';
const row = (brand: string, id: string) => ({ pk: `I#${brand}`, sk: id });
/** The few that are open stand apart from all there ever were, so that looking for them costs only them. */
const openRow = (brand: string, id: string) => ({ pk: `I#${brand}#${OPEN}`, sk: id });

const isOpen = ({ recheckAt, tellAt, untold }: Incident): boolean =>
  recheckAt !== undefined || tellAt !== undefined || untold === true;

const list = async (table: Table, brand: string): Promise<string[]> => {
  const page = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `I#${brand}#${OPEN}` },
      Limit: 200,
    }),
  );
  return (page.Items ?? []).map(({ sk }) => String(sk));
};

export const incidents = (table: Table): Incidents => {
  const get = async (brand: string, id: string): Promise<Incident | undefined> =>
    (await getRow(table, row(brand, id)))?.v;
  return {
    get,
    open: async (brand) => {
      const found = await Promise.all((await list(table, brand)).map((id) => get(brand, id)));
      return found.filter((incident) => incident !== undefined).filter(isOpen);
    },
    put: async (incident) => {
      const { brand, id, version } = incident;
      // The list first: an entry without its incident is passed over, an incident without its entry is never seen.
      if (isOpen(incident)) await putRow(table, openRow(brand, id), {});
      const written = await putRow(
        table,
        row(brand, id),
        { v: { ...incident, version: version + 1 } },
        version === 0
          ? { expression: 'attribute_not_exists(pk)' }
          : { expression: 'v.version = :version', values: { ':version': version } },
      );
      if (written && !isOpen(incident))
        await table.client.send(new DeleteCommand({ TableName: table.name, Key: openRow(brand, id) }));
      return written;
    },
  };
};
