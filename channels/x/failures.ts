import { ApiPartialResponseError, ApiRequestError, ApiResponseError } from 'twitter-api-v2';
import * as z from 'zod/mini';
import type { Instant } from '#domain/instant.ts';
import type { RefusalCode } from '#domain/reply.ts';
import { UNTRUSTED } from '../http/request.ts';
import { resetIn } from './limits.ts';

/** What a call that did not succeed came to, and by that what its caller may do. */
export type Failure =
  /** Never left this machine, or was turned away before X looked at it. */
  | { kind: 'unsent'; reason: string }
  /** X may have done what it was asked. */
  | { kind: 'unknown'; reason: string }
  | { kind: 'limited'; until: Instant }
  /** The access token is not good, or no longer. Nothing was done. */
  | { kind: 'unauthorised' }
  | Refusal;

interface Refusal {
  kind: 'refused';
  code: RefusalCode;
  /** For the agent. */
  reason: string;
}

const refused = (code: RefusalCode, reason: string): Refusal => ({ kind: 'refused', code, reason });

export const AUTH_LOST = refused(
  'auth_lost',
  'X no longer accepts the sign-in of this brand. An administrator has to connect the account again.',
);

const TARGET_GONE = refused(
  'target_gone',
  'The post or the account this answers is gone, or hidden from the brand.',
);

const DUPLICATE: Failure = {
  kind: 'unknown',
  reason: 'X says that this text was posted already. Looking for it on the account.',
};

/** Phrases of X's problem texts and the error codes of its older API, and what they mean. */
interface Rule {
  phrases: readonly string[];
  codes: readonly number[];
  failure: Failure;
}

const RULES: readonly Rule[] = [
  { phrases: ['duplicate content'], codes: [187], failure: DUPLICATE },
  {
    phrases: ['not been mentioned or otherwise engaged'],
    codes: [],
    failure: refused(
      'not_summoned',
      'X lets the brand reply only under posts that mention or quote it. Write privately instead, or answer in X by hand.',
    ),
  },
  {
    phrases: ['permission to dm', 'operation is not permitted', 'users who are not following you'],
    codes: [150, 151, 214, 349],
    failure: refused('dm_closed', 'This person does not take direct messages from the brand.'),
  },
  { phrases: ['deleted or not visible'], codes: [34, 50, 144, 179, 385, 421, 422], failure: TARGET_GONE },
  {
    phrases: ['looks like it might be automated'],
    codes: [226],
    failure: refused(
      'looks_automated',
      'X takes this text for automated. Word it anew, or answer in X by hand.',
    ),
  },
  {
    phrases: [],
    codes: [433],
    failure: refused('rejected', 'The author of this conversation has limited who may reply to it.'),
  },
  {
    phrases: ['account is suspended', 'temporarily locked'],
    codes: [64, 326],
    failure: refused('rejected', "The brand's own account on X is locked or suspended."),
  },
  {
    phrases: ['text is too long', 'message is too long'],
    codes: [186, 354],
    failure: refused('too_long', 'X finds this text too long.'),
  },
];

/** Codes of the older API for a limit that is reached. */
const LIMIT_CODES: readonly number[] = [88, 185];

/** Answers without a phrase or code that is known, by HTTP status. */
const BY_STATUS: ReadonlyMap<number, Failure> = new Map<number, Failure>([
  [401, { kind: 'unauthorised' }],
  [402, refused('rejected', "The brand's app has no credits left at X.")],
  [404, TARGET_GONE],
  [408, { kind: 'unknown', reason: 'X gave up waiting for the request.' }],
]);

const Problem = z.object({
  title: z.optional(z.string()),
  detail: z.optional(z.string()),
  errors: z.optional(
    z.array(
      z.object({
        code: z.optional(z.number()),
        message: z.optional(z.string()),
        detail: z.optional(z.string()),
      }),
    ),
  ),
});

/** Words and codes of an error body, of either API generation; none where the body is a web page. */
const saidIn = (body: unknown): { words: string; codes: number[] } => {
  const parsed = z.safeParse(Problem, body);
  if (!parsed.success) return { words: '', codes: [] };
  const { title, detail, errors = [] } = parsed.data;
  return {
    words: [title, detail, ...errors.flatMap((error) => [error.message, error.detail])]
      .join('\n')
      .toLowerCase(),
    codes: errors.flatMap((error) => (error.code === undefined ? [] : [error.code])),
  };
};

const isLimit = (status: number, codes: readonly number[]): boolean =>
  status === 429 || status === 420 || LIMIT_CODES.some((code) => codes.includes(code));

const responseFailure = (error: ApiResponseError, now: Instant): Failure => {
  const status = error.code;
  if (status >= 500) return { kind: 'unknown', reason: `X answered with an error of its own (${status}).` };
  const { words, codes } = saidIn(error.data);
  if (isLimit(status, codes)) return { kind: 'limited', until: resetIn(error.headers, now) };
  const rule = RULES.find(
    ({ phrases, codes: known }) =>
      known.some((code) => codes.includes(code)) || phrases.some((phrase) => words.includes(phrase)),
  );
  return (
    rule?.failure ??
    BY_STATUS.get(status) ??
    refused('rejected', `X refused the request without a reason that okno knows (${status}).`)
  );
};

const Cause = z.object({ syscall: z.optional(z.string()), code: z.optional(z.string()) });

/** The library keeps the cause of a failed request in a hidden field; its public one is always undefined. */
const Hidden = z.object({ error: z.union([z.object({ errors: z.array(Cause) }), Cause]) });

/** Steps that come before the first byte of a request. */
const BEFORE_SENDING = new Set(['connect', 'getaddrinfo']);

const requestFailure = (error: ApiRequestError): Failure => {
  const hidden = z.safeParse(Hidden, Reflect.get(error, '_options'));
  const cause = hidden.success ? hidden.data.error : {};
  const causes = 'errors' in cause ? cause.errors : [cause];
  const unsent = causes.every(
    ({ syscall = '', code = '' }) => BEFORE_SENDING.has(syscall) || UNTRUSTED.has(code),
  );
  return unsent
    ? { kind: 'unsent', reason: 'X could not be reached.' }
    : { kind: 'unknown', reason: 'The connection to X broke, or X took too long to answer.' };
};

/** What a thrown error of the X client means. @throws the error itself when it is none of the client's. */
export const failureOf = (error: unknown, now: Instant): Failure => {
  if (error instanceof ApiResponseError) return responseFailure(error, now);
  if (error instanceof ApiPartialResponseError)
    return { kind: 'unknown', reason: 'The answer of X was cut short.' };
  if (error instanceof ApiRequestError) return requestFailure(error);
  throw error;
};
