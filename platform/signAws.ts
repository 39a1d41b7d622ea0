import { AwsClient } from 'aws4fetch';
import type { SignAws } from '#desk/ports/channel.ts';
import { awsSession } from './awsSession.ts';

/** Signs with the credentials of the function's role, which change while it lives. */
export const signAws: SignAws = async ({ service, region, url, headers, body }) => {
  const client = new AwsClient({ ...awsSession(), service, region });
  const signed = await client.sign(url, { method: 'POST', headers, body });
  return Object.fromEntries(signed.headers);
};
