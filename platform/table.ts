import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { endpoints } from './awsSession.ts';
import { ENV, requireEnv } from './env.ts';

export interface Table {
  name: string;
  client: DynamoDBDocumentClient;
}

/** Rows are written by this room alone, so what is read back has the shape that was put. */
export const openTable = (): Table => {
  const { dynamodb } = endpoints();
  const client = new DynamoDBClient({ ...(dynamodb === undefined ? {} : { endpoint: dynamodb }) });
  return {
    name: requireEnv(ENV.table),
    client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
  };
};

/** Runs a conditional write; undefined when its condition did not hold. */
export const ifHolds = async <T>(write: Promise<T>): Promise<T | undefined> => {
  try {
    return await write;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
};
