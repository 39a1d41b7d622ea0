import type { ChannelSecret, Hook, HookAnswer, HookRequest } from '#desk/ports/hook.ts';
import { VisibleError } from '#domain/errors.ts';
import { hmacHex, keysAs, present, sameText } from '../http/keys.ts';
import { Secret } from './secret.ts';

const HEADER = 'x-hub-signature-256';

/** Lower-case hex of 32 bytes and nothing else: two headers joined by a comma do not pass. */
const SIGNATURE = /^sha256=([0-9a-f]{64})$/;

/** What Meta sends to be sent back; no markup fits this alphabet. */
const CHALLENGE = /^[A-Za-z0-9_-]{1,200}$/;

/** @throws VisibleError `auth/…` unless the raw body was signed with the present or the previous app secret. */
const verify = (request: HookRequest, stored: ChannelSecret): void => {
  const { appSecret, previousAppSecret } = keysAs(Secret, stored);
  const header = request.headers[HEADER];
  if (header === undefined) throw new VisibleError('auth', 'signature_absent', 'The call is not signed.');
  const [, signature] = SIGNATURE.exec(header) ?? [];
  if (signature === undefined)
    throw new VisibleError('auth', 'signature_malformed', 'The signature is malformed.');
  if (!present(appSecret, previousAppSecret).some((key) => sameText(signature, hmacHex(key, request.body))))
    throw new VisibleError('auth', 'signature_mismatch', 'The signature does not fit the body.');
};

/** Answers the check with which Meta begins a subscription. @throws VisibleError `forbidden/verify_token`, `input/challenge` */
const handshake = ({ method, query }: HookRequest, stored: ChannelSecret): HookAnswer | undefined => {
  if (method !== 'GET') return undefined;
  const { verifyToken } = keysAs(Secret, stored);
  const challenge = query['hub.challenge'] ?? '';
  if (query['hub.mode'] !== 'subscribe' || !sameText(query['hub.verify_token'] ?? '', verifyToken))
    throw new VisibleError('forbidden', 'verify_token', 'The verify token is not the one that was set.');
  if (!CHALLENGE.test(challenge))
    throw new VisibleError('input', 'challenge', 'This is not a challenge of Meta.');
  return { status: 200, contentType: 'text/plain; charset=utf-8', body: challenge };
};

/** What the hearing halves of Meta's channels share. */
export const metaHook: Pick<Hook, 'verify' | 'handshake'> = { verify, handshake };
