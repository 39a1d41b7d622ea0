import type { NativeAttributeValue } from '@aws-sdk/lib-dynamodb';
import type { Head } from '#domain/head.ts';

export interface Row extends Record<string, NativeAttributeValue> {
  pk: string;
  sk: string;
}

/** The head's attributes are the row's own, so that updates can name them; keys are kept out of the domain. */
export const headFrom = (row: Record<string, NativeAttributeValue>): Head => {
  const { pk, sk: _sk, attn: _attn, ...rest } = row;
  return {
    thread: String(pk).slice(2),
    place: rest.place,
    customer: rest.customer,
    preview: rest.preview,
    version: rest.version,
    ...rest,
  };
};
