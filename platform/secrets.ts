import * as z from 'zod/mini';
import type { Secrets } from '#desk/ports/secrets.ts';
import { VisibleError } from '#domain/errors.ts';
import { awsJson } from './awsJson.ts';
import { endpoints } from './awsSession.ts';

const CACHED_MS = 300_000;

const Answer = z.object({ SecretString: z.string() });

/** Secrets Manager, cached for five minutes; while it is down, warm instances go on with what they know. */
export const secrets = (): Secrets => {
  const call = awsJson({
    service: 'secretsmanager',
    target: 'secretsmanager',
    contentType: 'application/x-amz-json-1.1',
    endpoint: endpoints().secretsManager,
  });
  const cache = new Map<string, { value: unknown; readAt: number }>();

  const fresh = async (name: string): Promise<unknown> => {
    const value: unknown = JSON.parse(
      Answer.parse(await call('GetSecretValue', { SecretId: name })).SecretString,
    );
    cache.set(name, { value, readAt: Date.now() });
    return value;
  };

  const get = async (name: string): Promise<unknown> => {
    const cached = cache.get(name);
    if (cached !== undefined && Date.now() - cached.readAt < CACHED_MS) return cached.value;
    try {
      return await fresh(name);
    } catch {
      if (cached !== undefined) return cached.value;
      throw new VisibleError('unavailable', 'secret', 'The settings of this channel cannot be read.');
    }
  };

  return {
    get,
    fresh,
    put: async (name, value) => {
      await call('PutSecretValue', { SecretId: name, SecretString: JSON.stringify(value) });
      cache.set(name, { value, readAt: Date.now() });
    },
  };
};
