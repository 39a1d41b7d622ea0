import { type Answered, type Asked, actionOf, type Passage, type Send, type Units } from './tap.ts';

/*
 * What a request to the table costs. The store answers `ReturnConsumedCapacity` for the table alone; two things are
 * added by arithmetic from the row before and after: the writes on the sparse index, and a failed condition, which
 * costs as much as the row it was held against.
 */

type Attribute = Readonly<Record<string, unknown>>;
type Item = Readonly<Record<string, Attribute>>;

interface TableRequest {
  TableName: string;
  Key?: Item;
  Item?: Item;
  ConsistentRead?: boolean;
}

const WRITES = ['PutItem', 'UpdateItem', 'DeleteItem'];

export const tablePassage: Passage = async (asked, send) => {
  const wanted = JSON.parse(asked.body.toString()) as TableRequest;
  const metered = withBody(asked, { ...wanted, ReturnConsumedCapacity: 'TOTAL' });
  if (!WRITES.includes(actionOf(asked))) {
    const answered = await send(metered);
    return { answered, units: { read: readUnits(answered, wanted), write: 0, index: 0 } };
  }
  const before = await rowNow(asked, wanted, send);
  const answered = await send(metered);
  const after = await rowNow(asked, wanted, send);
  return { answered, units: writeUnits(answered, before, after) };
};

/** The store takes nothing for a query that finds nothing; DynamoDB takes as much as for one small row. */
const readUnits = (answered: Answered, { ConsistentRead }: TableRequest): number =>
  Math.max(capacityOf(answered), ConsistentRead ? 1 : 0.5);

const writeUnits = (answered: Answered, before: Item | undefined, after: Item | undefined): Units =>
  answered.status === 200
    ? { read: 0, write: capacityOf(answered), index: indexWrites(before, after) }
    : { read: 0, write: Math.max(1, Math.ceil(itemBytes(before ?? {}) / 1024)), index: 0 };

/** A row enters or leaves the index by one write; a changed key is a delete and a put. */
export const indexWrites = (before: Item | undefined, after: Item | undefined): number => {
  const [was, is] = [indexKey(before), indexKey(after)];
  if (was === is) return 0;
  return was === undefined || is === undefined ? 1 : 2;
};

/** The index holds keys only, so nothing but its own key can change in it. */
const indexKey = (item: Item | undefined): string | undefined =>
  item?.attn === undefined || item.nextAt === undefined
    ? undefined
    : JSON.stringify([item.attn, item.nextAt]);

const capacityOf = ({ body }: Answered): number => {
  const { ConsumedCapacity: used = [] } = JSON.parse(body.toString()) as {
    ConsumedCapacity?: { CapacityUnits: number } | { CapacityUnits: number }[];
  };
  return [used].flat().reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
};

const rowNow = async (asked: Asked, { TableName, Key, Item }: TableRequest, send: Send) => {
  const key = Key ?? { pk: Item?.pk, sk: Item?.sk };
  const answered = await send(
    withBody(
      { ...asked, headers: { ...asked.headers, 'x-amz-target': 'DynamoDB_20120810.GetItem' } },
      { TableName, Key: key, ConsistentRead: true },
    ),
  );
  return (JSON.parse(answered.body.toString()) as { Item?: Item }).Item;
};

/** The store checks that a signature is there, not that it fits. */
const withBody = (asked: Asked, body: object): Asked => ({
  ...asked,
  body: Buffer.from(JSON.stringify(body)),
});

/** As DynamoDB counts: names and values in UTF-8, three bytes and one an element for what holds others. */
export const itemBytes = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);

const valueBytes = (value: Attribute): number => {
  const [type = '', content] = Object.entries(value)[0] ?? [];
  switch (type) {
    case 'S':
      return Buffer.byteLength(String(content));
    case 'N':
      return 1 + Math.ceil(String(content).replace(/\D/g, '').length / 2);
    case 'L':
      return 3 + (content as Attribute[]).reduce((sum, each) => sum + 1 + valueBytes(each), 0);
    case 'M':
      return 3 + Object.keys(content as Item).length + itemBytes(content as Item);
    default:
      return 1;
  }
};
