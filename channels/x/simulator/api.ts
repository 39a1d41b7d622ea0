import type { Fault } from './faults.ts';
import type { Media } from './model.ts';
import { isSigned } from './oauth1.ts';
import {
  type Answer,
  invalidRequest,
  noSuchPage,
  Refusal,
  unauthorized,
  unsupportedAuthentication,
} from './problems.ts';
import { type Route, routeOf } from './routes.ts';
import type { Sim, Who } from './sim.ts';
import type { Store } from './store.ts';
import { appBearer, appToken, isAccessToken, refreshTokens } from './tokens.ts';

/** One HTTP request, body read. */
export interface Request {
  method: string;
  path: string;
  query: URLSearchParams;
  host: string;
  authorization: string;
  contentType: string;
  body: string;
}

/** What to answer, and the trouble that befalls the answer. */
export interface Outcome {
  answer: Answer;
  fault?: Fault | undefined;
}

/** Calls that are made without a token, to get one. */
const TOKEN_CALLS = new Map([
  ['POST /2/oauth2/token', refreshTokens],
  ['POST /oauth2/token', appToken],
]);

/** Where pictures and videos lie; a kind of call as the others are. */
const FILE_CALL = 'GET media';

/** Faults in which the work is not done. */
const BEFORE_WORK: readonly Fault['kind'][] = ['status', 'refuse', 'html_503'];

/** The public API of X. */
export const answerApi = async (sim: Sim, request: Request): Promise<Outcome> => {
  const kind = callOf(sim.store, request);
  if (kind === undefined) return { answer: noSuchPage().answer };
  sim.calls.set(kind, (sim.calls.get(kind) ?? 0) + 1);
  const fault = sim.faults.take(kind);
  if (fault !== undefined && BEFORE_WORK.includes(fault.kind)) {
    return { answer: { status: fault.status ?? 503, body: fault.body }, fault };
  }
  return { answer: await refusalsAsAnswers(() => work(sim, request)), fault };
};

export const callOf = ({ state }: Store, { method, path }: Request): string | undefined => {
  if (method === 'GET' && state.media.has(path)) return FILE_CALL;
  return TOKEN_CALLS.has(`${method} ${path}`) ? `${method} ${path}` : routeOf(method, path)?.route.call;
};

/** A call that a `Refusal` ends is answered with it; anything else is a defect and goes on. */
const refusalsAsAnswers = async (run: () => Answer | Promise<Answer>): Promise<Answer> => {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
};

const work = async (sim: Sim, request: Request): Promise<Answer> => {
  const { method, path, authorization } = request;
  const tokenCall = TOKEN_CALLS.get(`${method} ${path}`);
  if (tokenCall !== undefined) return tokenCall(sim, authorization, readBody(request));
  const file = method === 'GET' ? sim.store.state.media.get(path) : undefined;
  if (file !== undefined) return download(sim, request, file);
  const matched = routeOf(method, path);
  if (matched === undefined) throw noSuchPage();
  const { route, params } = matched;
  const who = authenticate(sim, request);
  if (!route.auth.includes(who.by)) throw unsupportedAuthentication(who.by, [...route.auth]);
  const { allowed, headers } = sim.limits.count(route.call, who.kind, route.limit);
  if (!allowed) return { ...tooMany(), headers };
  const answer = await refusalsAsAnswers(() =>
    route.handle({ sim, who, params, query: request.query, body: bodyFor(route, request) }),
  );
  return { ...answer, headers: { ...headers, ...answer.headers } };
};

/** What came with a direct message is given to who is signed in; pictures of posts are anybody's. */
const download = (sim: Sim, request: Request, { url, base64, contentType }: Media): Answer => {
  const { hostname, pathname } = new URL(url);
  if (hostname === 'ton.twitter.com' || pathname.startsWith('/dm_')) authenticate(sim, request);
  return {
    status: 200,
    body: undefined,
    bytes: Buffer.from(base64, 'base64'),
    headers: { 'content-type': contentType },
  };
};

const tooMany = (): Answer => ({
  status: 429,
  body: { title: 'Too Many Requests', detail: 'Too Many Requests', type: 'about:blank', status: 429 },
});

/** @throws Refusal 401 for a header that proves nothing. */
const authenticate = (sim: Sim, request: Request): Who => {
  const { id: userId } = sim.options.brandAccount;
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.authorization)?.[1];
  if (bearer === appBearer(sim.options.app)) return { kind: 'app', by: 'OAuth 2.0 Application-Only' };
  if (bearer !== undefined && isAccessToken(sim, bearer)) {
    return { kind: 'user', userId, by: 'OAuth 2.0 User Context' };
  }
  if (/^OAuth\s/i.test(request.authorization) && isSigned(sim, request)) {
    return { kind: 'user', userId, by: 'OAuth 1.0a User Context' };
  }
  throw unauthorized();
};

const bodyFor = (route: Route, request: Request): unknown =>
  /^(POST|PUT) /.test(route.call) ? readBody(request) : undefined;

/** JSON, or a form where the header says so; twitter-api-v2 sends tokens as JSON, the documents say form. */
const readBody = ({ contentType, body }: Request): unknown => {
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(body));
  }
  try {
    return body === '' ? {} : JSON.parse(body);
  } catch {
    throw invalidRequest({ parameters: {}, message: 'Requests body contains invalid JSON' });
  }
};
