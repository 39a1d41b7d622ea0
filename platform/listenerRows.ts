import { createHash } from 'node:crypto';
import type { NativeAttributeValue } from '@aws-sdk/lib-dynamodb';
import type { Here, Presence } from '#domain/live.ts';

/*
 * An open page is a row of its brand, and one that says which brand that is, because nothing but the connection is
 * known when it is closed. A colon is in no brand's id.
 */

export const brandKey = (brand: string): string => `W#${brand}`;
export const connectionKey = (connection: string) => ({ pk: `W#:${connection}`, sk: 'CONNECTION' });
export const pageKey = (brand: string, connection: string) => ({ pk: brandKey(brand), sk: connection });

/** Whoever reads the table cannot take anybody's place: the word itself is nowhere. */
export const invitationKey = (word: string) => ({
  pk: `W#:${createHash('sha256').update(word).digest('base64url')}`,
  sk: 'INVITATION',
});

/** Where a person is, as one value that can be compared. */
export const placeOf = ({ thread, doing }: Here): string =>
  JSON.stringify({ ...(thread !== undefined && { thread }), ...(doing !== undefined && { doing }) });

/** Seconds since the epoch, the unit of the table's expiry attribute, of real time. */
export const seconds = (): number => Math.floor(Date.now() / 1000);

/** A page counts once it has said where its person is, and until it has long said nothing. */
export const isThere = (row: Record<string, NativeAttributeValue>): boolean =>
  typeof row.until === 'number' && row.until > seconds();

export const presenceOf = (row: Record<string, NativeAttributeValue>): Presence => ({
  connection: row.sk,
  id: row.person,
  name: row.name,
  ...JSON.parse(row.place),
  since: row.since,
});
