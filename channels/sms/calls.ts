import * as z from 'zod/mini';
import type { ChannelContext } from '#desk/ports/channel.ts';
import type { ChannelSecret } from '#desk/ports/hook.ts';
import { type Instant, plusSeconds } from '#domain/instant.ts';
import { type Asked, asking, type Failure, refused, waitUntil } from '../http/asking.ts';
import { keysAs } from '../http/keys.ts';
import { type Answered, retryAfter } from '../http/request.ts';
import { Secret } from './secret.ts';

/** One action of AWS End User Messaging SMS, version 2, in its JSON protocol. */
export type Calls = (action: string, input: object) => Promise<Asked>;

export const readKeys = (stored: ChannelSecret): Secret => keysAs(Secret, stored);

const SERVICE = 'sms-voice';
const TARGET = 'PinpointSMSVoiceV2';
const DEADLINE_MS = 8000;
/** Rates are counted in parts a second, and AWS does not say when to come back. */
const WAIT_SECONDS = 5;

const Problem = z.object({
  __type: z.optional(z.string()),
  Reason: z.optional(z.string()),
  Fields: z.optional(z.array(z.object({ Name: z.string() }))),
});
type Problem = z.infer<typeof Problem>;

const NO_SENDER = refused(
  'rejected',
  'The number or sender id that messages come from is not there. An administrator has to look at it.',
);

const REASONS: ReadonlyMap<string, Failure> = new Map([
  [
    'DESTINATION_PHONE_NUMBER_OPTED_OUT',
    refused('dm_closed', 'This number has asked for no more messages (STOP).'),
  ],
  [
    'DESTINATION_PHONE_NUMBER_NOT_VERIFIED',
    refused('rejected', 'The AWS account is in the sandbox and may write to verified numbers only.'),
  ],
  ['NO_ORIGINATION_IDENTITIES_FOUND', NO_SENDER],
  [
    'DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION',
    refused('rejected', 'The AWS account is set up not to write to this country.'),
  ],
  [
    'MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT',
    refused(
      'rejected',
      'What may be spent on SMS this month is spent. An administrator can have AWS raise it.',
    ),
  ],
]);

const FIELDS: ReadonlyMap<string, Failure> = new Map([
  ['MessageBody', refused('too_long', 'AWS finds this text too long, or empty.')],
  ['DestinationPhoneNumber', refused('target_gone', 'AWS does not know this as a telephone number.')],
  ['OriginationIdentity', NO_SENDER],
]);

const SIGN_IN =
  /^(?:AccessDenied|UnrecognizedClient|InvalidClientTokenId|ExpiredToken|InvalidSignature|IncompleteSignature|MissingAuthenticationToken)/;

const exceptionOf = ({ __type }: Problem, headers: Headers): string => {
  const said = __type ?? headers.get('x-amzn-errortype') ?? '';
  return said.split(':')[0]?.split('#').at(-1) ?? '';
};

const refusalOf = ({ Reason = '', Fields = [] }: Problem, exception: string): Failure =>
  REASONS.get(Reason) ??
  Fields.map(({ Name }) => FIELDS.get(Name)).find((failure) => failure !== undefined) ??
  (exception === 'ResourceNotFoundException' ? NO_SENDER : undefined) ??
  refused('rejected', `AWS refused the message (${/^\w{1,60}$/.test(exception) ? exception : 'unnamed'}).`);

/** Errors of `SendTextMessage` by the service's own word; their HTTP status is 400, but for those of AWS itself. */
const meaning = (
  { status, body, headers }: Extract<Answered, { kind: 'answered' }>,
  now: Instant,
): Failure | undefined => {
  if (status === 200) return undefined;
  if (status >= 500) return { kind: 'unknown', reason: `AWS answered with an error of its own (${status}).` };
  const problem = z.safeParse(Problem, body).data ?? {};
  const exception = exceptionOf(problem, headers);
  if (status === 429 || exception.startsWith('Throttling')) {
    const until = retryAfter(headers, now) ?? plusSeconds(now, WAIT_SECONDS);
    return { kind: 'limited', until: waitUntil(until, now) };
  }
  if (SIGN_IN.test(exception))
    return refused(
      'auth_lost',
      'AWS does not let okno send SMS. An administrator has to look at its permissions and at the account.',
    );
  return refusalOf(problem, exception);
};

export const callsFor = (context: ChannelContext, { region, apiPort }: Secret): Calls => {
  const ask = asking(context, { deadlineMs: DEADLINE_MS, apiPort, meaning });
  return async (action, input) => {
    const call = {
      url: `https://${SERVICE}.${region}.amazonaws.com/`,
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `${TARGET}.${action}` },
      body: JSON.stringify(input),
    };
    const headers = await context.signAws?.({ ...call, service: SERVICE, region });
    if (headers === undefined)
      return { ok: false, failure: { kind: 'not_sent', reason: 'There is nobody to sign calls of AWS as.' } };
    return ask(action, { ...call, method: 'POST', headers });
  };
};
