import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ChannelSecret, HookAnswer, HookRequest } from '#desk/ports/hook.ts';
import { VisibleError } from '#domain/errors.ts';
import { xSecret } from './secret.ts';

const SIGNATURE_HEADER = 'x-twitter-webhooks-signature';

/** 32 bytes in base64 and nothing else: two headers joined by a comma, hex and base64url do not pass. */
const SIGNATURE = /^sha256=[A-Za-z0-9+/]{43}=$/;

/**
 * What X sends as a challenge. The answer is signed with the key that also signs events, so an endpoint that
 * signed any text would sign a forged body for whoever asks; no JSON body fits this alphabet.
 */
const CRC_TOKEN = /^[A-Za-z0-9+/=_-]{16,128}$/;

const sign = (key: string, data: string | Uint8Array): string =>
  `sha256=${createHmac('sha256', key).update(data).digest('base64')}`;

const same = (left: string, right: string): boolean =>
  left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));

/** @throws VisibleError `auth/…` unless the raw body was signed with the present or the previous consumer secret. */
export const verify = (request: HookRequest, stored: ChannelSecret): void => {
  const { consumerSecret, previousConsumerSecret } = xSecret(stored);
  const signature = request.headers[SIGNATURE_HEADER];
  if (signature === undefined) throw new VisibleError('auth', 'signature_absent', 'The call is not signed.');
  if (!SIGNATURE.test(signature))
    throw new VisibleError('auth', 'signature_malformed', 'The signature is malformed.');
  const keys = [consumerSecret, ...(previousConsumerSecret === undefined ? [] : [previousConsumerSecret])];
  if (!keys.some((key) => same(signature, sign(key, request.body))))
    throw new VisibleError('auth', 'signature_mismatch', 'The signature does not fit the body.');
};

/** Answers X's challenge-response check, which is a GET. @throws VisibleError `input/crc_token` */
export const handshake = (request: HookRequest, stored: ChannelSecret): HookAnswer | undefined => {
  if (request.method !== 'GET') return undefined;
  const { consumerSecret } = xSecret(stored);
  const token = request.query.crc_token;
  if (token === undefined || !CRC_TOKEN.test(token))
    throw new VisibleError('input', 'crc_token', 'This is not a challenge of X.');
  return {
    status: 200,
    contentType: 'application/json',
    body: JSON.stringify({ response_token: sign(consumerSecret, token) }),
  };
};
