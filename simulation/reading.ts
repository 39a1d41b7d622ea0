import type { IncomingMessage } from 'node:http';
import * as z from 'zod/mini';
import { VisibleError } from '#domain/errors.ts';

const MOST_BYTES = 1024 * 1024;

/** @throws VisibleError `input/too_large` beyond 1 MB */
export const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new VisibleError('input', 'too_large', 'The body is longer than 1 MB.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/** Undefined for an empty body, and for a form. @throws VisibleError `input/json` */
export const jsonOf = (text: string, contentType: string | undefined): unknown => {
  if (text === '' || contentType?.includes('form')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new VisibleError('input', 'json', 'The body is not JSON.');
  }
};

/** A body as a verb or a route wants it. @throws VisibleError `input/fields`, which names fields and no values */
export const readAs = <T extends z.core.$ZodType>(schema: T, body: unknown): z.infer<T> => {
  const parsed = z.core.safeParse(schema, body);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path }) => path.join('.') || 'body');
  throw new VisibleError('input', 'fields', `Not understood: ${fields.join(', ')}.`);
};
