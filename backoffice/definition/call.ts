import type { OfficeContext } from '#desk/ports/backOffice.ts';
import { VisibleError } from '#domain/errors.ts';
import type { Instant } from '#domain/instant.ts';
import { under } from './baseUrl.ts';
import type { Definition } from './definition.ts';
import { isJson, parsedJson, retryAt } from './heard.ts';
import { readSettings, type Settings } from './secret.ts';
import { type Pass, signIn, type Tokens } from './signIn.ts';
import { type FilledRequest, type Filling, filledRequest, type RequestTemplate } from './template.ts';
import type { Heard, Outcome, Transport } from './transport.ts';

/** One back office of one brand, for the length of one call of a port. */
export interface Session {
  definition: Definition;
  context: OfficeContext;
  transport: Transport;
  tokens: Tokens;
  now: Instant;
  signal: AbortSignal;
}

/**
 * What a request came to. `unsendable`: its values make no request. `key_refused`: and the renewed key too.
 * `lost`: no whole answer; `sent` when it may have been acted on. Details are for agents and hold no value.
 */
export type Answer =
  | { kind: 'json'; status: number; body: unknown }
  | { kind: 'status'; status: number; retryAt?: Instant }
  | { kind: 'unreadable'; status: number; detail: string }
  | { kind: 'unsendable' }
  | { kind: 'key_refused'; detail: string }
  | { kind: 'lost'; sent: boolean; detail: string };

const readBody = (heard: Heard, { title, maxBytes }: Definition): Answer => {
  const { status, body } = heard;
  const unreadable = (what: string): Answer => ({
    kind: 'unreadable',
    status,
    detail: `${title} sent ${what}.`,
  });
  if (body === undefined) return unreadable(`more than ${Math.round(maxBytes / 1024)} KB`);
  if (body === '') return { kind: 'json', status, body: null };
  if (!isJson(heard)) return unreadable('something else than JSON');
  const json = parsedJson(body);
  return json === undefined
    ? unreadable('JSON that is cut short or malformed')
    : { kind: 'json', status, body: json.value };
};

const lost = (outcome: Exclude<Outcome, { kind: 'answer' }>, { title, timeoutMs }: Definition): Answer => {
  if (outcome.kind === 'refused_address')
    return { kind: 'lost', sent: false, detail: `${title} has an address that may not be connected to.` };
  const { sent, timedOut } = outcome;
  const why = timedOut ? `did not answer within ${timeoutMs} ms` : 'could not be reached, or hung up';
  return { kind: 'lost', sent, detail: `${title} ${why}.` };
};

const judge = (outcome: Outcome, { definition, now }: Session): Answer => {
  if (outcome.kind !== 'answer') return lost(outcome, definition);
  const { status } = outcome.answer;
  return status >= 200 && status < 300
    ? readBody(outcome.answer, definition)
    : { kind: 'status', status, ...retryAt(outcome.answer, now) };
};

const urlOf = ({ base }: Settings, request: FilledRequest, pass: Pass): URL => {
  const url = under(base, request.path);
  for (const [name, value] of [...request.query, ...pass.query]) url.searchParams.set(name, value);
  return url;
};

const send = (
  session: Session,
  settings: Settings,
  pass: Pass,
  { request, body }: { request: FilledRequest; body: string | undefined },
): Promise<Outcome> =>
  session.transport({
    method: request.method,
    url: urlOf(settings, request, pass),
    headers: {
      accept: 'application/json',
      'accept-encoding': 'identity',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
      ),
      ...pass.headers,
    },
    ...(body === undefined ? {} : { body }),
    maxBytes: session.definition.maxBytes,
    signal: session.signal,
  });

type Ready = { request: FilledRequest; body: string | undefined };

/** One try; `answer` is absent when the key is not accepted, or was not renewed. */
interface Tried {
  settings: Settings;
  answer?: Answer;
}

const sameKey = (one: Settings, other: Settings): boolean =>
  JSON.stringify([one.base.href, one.credential]) === JSON.stringify([other.base.href, other.credential]);

const attempt = async (session: Session, ready: Ready, before?: Settings): Promise<Tried> => {
  const { definition, context, tokens, transport, signal, now } = session;
  const { name, auth, title } = definition;
  const brandId = context.brand.id;
  const anew = before !== undefined;
  const settings = await readSettings(context.secrets, { brandId, name, auth, fresh: anew });
  // A token may have ended early; any other key that was refused is refused again.
  if (anew && auth.type !== 'oauth2' && sameKey(before, settings)) return { settings };
  const call = { transport, signal, now };
  const signedIn = await signIn(settings, auth, { tokens, brandId, anew, call });
  if ('refused' in signedIn) return { settings };
  if ('failed' in signedIn)
    return { settings, answer: { kind: 'lost', sent: false, detail: `${title} ${signedIn.failed}.` } };
  return { settings, answer: judge(await send(session, settings, signedIn.pass, ready), session) };
};

const REFUSALS = [401, 403];

/** Whether an answer means that our key is not accepted; a status declared to mean something else does not. */
const accepted = ({ answer }: Tried, meant: readonly number[]): Answer | undefined =>
  answer?.kind === 'status' && REFUSALS.includes(answer.status) && !meant.includes(answer.status)
    ? undefined
    : answer;

/** Tries once, and once more with secret and token read anew when the key was not accepted. */
const attempts = async (session: Session, ready: Ready, meant: readonly number[]): Promise<Answer> => {
  const first = await attempt(session, ready);
  const answer = accepted(first, meant) ?? accepted(await attempt(session, ready, first.settings), meant);
  return answer ?? { kind: 'key_refused', detail: `${session.definition.title} refuses our key.` };
};

/** What fills a request, and the statuses that say something about the case, even 401. */
export interface Asking {
  filling: Filling;
  variables: Readonly<Record<string, unknown>>;
  meant: readonly number[];
}

/**
 * Sends a request within the session's time. Answers, never throws, whatever the other side or the secret store does.
 */
export const ask = async (session: Session, template: RequestTemplate, asking: Asking): Promise<Answer> => {
  const request = filledRequest(template, asking.filling);
  if (request === undefined) return { kind: 'unsendable' };
  try {
    const made = await template.body?.run(null, asking.variables);
    if (made !== undefined && !made.ok) return { kind: 'unsendable' };
    const body = made === undefined ? undefined : JSON.stringify(made.value);
    return await attempts(session, { request, body }, asking.meant);
  } catch (error) {
    const detail = error instanceof VisibleError ? error.message : 'The connector failed in okno itself.';
    return { kind: 'lost', sent: false, detail: `${session.definition.title}: ${detail}` };
  }
};
