import { createHmac, randomBytes } from 'node:crypto';

/** `sha256=` and the base64 HMAC-SHA256 with the app's consumer secret: X's signature and its challenge answer. */
export const sign = (secret: string, message: string): string =>
  `sha256=${createHmac('sha256', secret).update(message).digest('base64')}`;

/**
 * Asks the webhook to prove that it knows the consumer secret. A wrong answer or a redirect is final;
 * an error status, a timeout or a closed connection may pass.
 */
export const challenge = async (
  url: string,
  secret: string,
  timeoutMs: number,
): Promise<'valid' | 'invalid' | 'transient'> => {
  const token = randomBytes(32).toString('base64');
  const target = new URL(url);
  target.searchParams.set('crc_token', token);
  target.searchParams.set('nonce', randomBytes(16).toString('base64'));
  try {
    const response = await fetch(target, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
    if (response.status >= 400) return 'transient';
    const answered = responseToken(await response.text());
    return response.ok && answered === sign(secret, token) ? 'valid' : 'invalid';
  } catch {
    return 'transient';
  }
};

const responseToken = (body: string): unknown => {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null && 'response_token' in parsed
      ? parsed.response_token
      : undefined;
  } catch {
    return undefined;
  }
};
