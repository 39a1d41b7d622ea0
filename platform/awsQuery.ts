import { AwsClient } from 'aws4fetch';
import { awsSession } from './awsSession.ts';

/** Calls of one AWS service in its query protocol, signed. */
export type AwsQuery = (action: string, input: Readonly<Record<string, string>>) => Promise<void>;

export interface QueryService {
  service: 'sns';
  /** Of the service's interface, `2010-03-31`. */
  version: string;
  endpoint: string | undefined;
}

/** The calls throw Error with the service's own word for the failure. */
export const awsQuery = ({ service, version, endpoint }: QueryService): AwsQuery => {
  const session = awsSession();
  const client = new AwsClient({ ...session, service, retries: 2 });
  const url = endpoint ?? `https://${service}.${session.region}.amazonaws.com/`;
  return async (action, input) => {
    const answer = await client.fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
      body: new URLSearchParams({ Action: action, Version: version, ...input }).toString(),
      signal: AbortSignal.timeout(5000),
    });
    const text = await answer.text();
    if (answer.ok) return;
    const [, type = ''] = /<Code>([A-Za-z0-9.]{1,100})<\/Code>/.exec(text) ?? [];
    throw new Error(`${service} ${action} answered ${answer.status} ${type}`);
  };
};
