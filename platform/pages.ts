import { AwsClient } from 'aws4fetch';
import type { Pages } from '#desk/ports/pages.ts';
import { awsSession } from './awsSession.ts';
import { ENV, requireEnv } from './env.ts';

/** Whoever cannot be told within it asks by itself. */
const DEADLINE_MS = 1000;

/** Connections of the WebSocket API, by its management interface. */
export const pages = (): Pages => {
  const client = new AwsClient({ ...awsSession(), service: 'execute-api', retries: 0 });
  const call = async (connection: string, init: RequestInit): Promise<'told' | 'gone'> => {
    const url = `${requireEnv(ENV.live)}/@connections/${encodeURIComponent(connection)}`;
    const answer = await client.fetch(url, { ...init, signal: AbortSignal.timeout(DEADLINE_MS) });
    await answer.body?.cancel();
    if (answer.ok) return 'told';
    if (answer.status === 410) return 'gone';
    throw new Error(`execute-api ${init.method} answered ${answer.status}`);
  };
  return {
    tell: (connection, news) => call(connection, { method: 'POST', body: JSON.stringify(news) }),
    close: async (connection) => void (await call(connection, { method: 'DELETE' })),
  };
};
