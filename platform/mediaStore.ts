import { AwsClient } from 'aws4fetch';
import type { MediaStore } from '#desk/ports/files.ts';
import { awsSession, endpoints } from './awsSession.ts';
import { ENV, MEDIA_KEPT_DAYS, requireEnv } from './env.ts';

const ADDRESS_SECONDS = 300;
/** 20 MB over a slow line. */
const DEADLINE_MS = 20_000;

/** Files in the stack's own bucket. */
export const mediaStore = (): MediaStore => {
  const session = awsSession();
  const client = new AwsClient({ ...session, service: 's3', retries: 3 });
  // The bucket's own host is the one place from which the console's pages may show pictures (infra/securityHeaders.ts).
  const urlOf = (key: string): string => {
    const bucket = requireEnv(ENV.mediaBucket);
    const { s3 } = endpoints();
    const base =
      s3 === undefined ? `https://${bucket}.s3.${session.region}.amazonaws.com` : `${s3}/${bucket}`;
    return `${base}/${key}`;
  };
  const call = async (method: 'PUT' | 'DELETE', key: string, init: RequestInit = {}): Promise<void> => {
    const signal = AbortSignal.timeout(DEADLINE_MS);
    const answer = await client.fetch(urlOf(key), { ...init, method, signal });
    if (!answer.ok) throw new Error(`s3 ${method} answered ${answer.status}`);
  };
  return {
    keptDays: MEDIA_KEPT_DAYS,
    put: (key, { bytes, contentType, disposition }) =>
      call('PUT', key, {
        body: Buffer.from(bytes),
        headers: {
          'content-type': contentType,
          'content-disposition': disposition,
          'cache-control': `private, max-age=${ADDRESS_SECONDS}`,
        },
      }),
    remove: (key) => call('DELETE', key),
    address: async (key) => {
      const url = new URL(urlOf(key));
      url.searchParams.set('X-Amz-Expires', String(ADDRESS_SECONDS));
      return (await client.sign(url.href, { method: 'GET', aws: { signQuery: true } })).url;
    },
  };
};
