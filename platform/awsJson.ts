import { AwsClient } from 'aws4fetch';
import { awsSession } from './awsSession.ts';

/**
 * Calls of one AWS service in its JSON protocol, signed; weighs a fortieth of the service's SDK client. The cause of an
 * Error is the service's own word for the failure.
 */
export type AwsJson = (action: string, input: object) => Promise<unknown>;

export interface Service {
  service: 'sqs' | 'secretsmanager';
  /** `AmazonSQS`, `secretsmanager`: what stands before the action in `x-amz-target`. */
  target: string;
  contentType: string;
  endpoint: string | undefined;
}

export const awsJson = ({ service, target, contentType, endpoint }: Service): AwsJson => {
  const session = awsSession();
  const client = new AwsClient({ ...session, service, retries: 3 });
  const url = endpoint ?? `https://${service}.${session.region}.amazonaws.com/`;
  return async (action, input) => {
    const answer = await client.fetch(url, {
      method: 'POST',
      headers: { 'content-type': contentType, 'x-amz-target': `${target}.${action}` },
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(5000),
    });
    if (!answer.ok) {
      const type = await errorType(answer);
      throw new Error(`${service} ${action} answered ${answer.status} ${type}`, { cause: type });
    }
    return answer.json();
  };
};

/** The service's own word for the failure; its message may repeat what was sent and stays out. */
const errorType = async (answer: Response): Promise<string> => {
  const header = answer.headers.get('x-amzn-errortype') ?? answer.headers.get('x-amzn-query-error');
  if (header !== null) return header.split(/[;:]/)[0] ?? '';
  const body = await answer.text();
  return /"__type"\s*:\s*"([^"]{1,100})"/.exec(body)?.[1] ?? '';
};
