import type { Session } from '../session/session.ts';
import { parsedJson } from './parsedJson.ts';
import { patience } from './patience.ts';
import { type Errand, offline, type Problem, problemOf } from './problem.ts';

/** One call of the API: what it answered, as JSON. @throws Problem */
export type Send = (errand: Errand, path: string, body?: unknown) => Promise<unknown>;

interface Answer extends Pick<Response, 'ok' | 'status'> {
  json: unknown;
}

/** Undefined where the answer is no JSON: a proxy's page. */
const fetched = async (url: string, init: RequestInit): Promise<Answer> => {
  const response = await fetch(url, { ...init, signal: patience() });
  return { ok: response.ok, status: response.status, json: parsedJson(await response.text()) };
};

/** Neither a network that fails nor an answer that never comes says more than that nobody knows. */
export const answerOf = (errand: Errand, url: string, init: RequestInit = {}): Promise<Answer> =>
  fetched(url, init).catch(() => {
    throw offline(errand);
  });

const requestOf = (token: string, body: unknown): RequestInit => {
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
  if (body === undefined) return { headers };
  return {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
};

/** What a role does not allow, rather than this very act. */
const isRole = (problem: Problem): boolean => problem.status === 403 && problem.code === 'role';

/** One call with a living token: a 401 renews it once, a second one ends the session. */
export const sender =
  (base: string, session: Session, onRefused: () => void): Send =>
  async (errand, path, body) => {
    const call = (token: string): Promise<Answer> =>
      answerOf(errand, `${base}${path}`, requestOf(token, body));
    let answer = await call(await session.token());
    if (answer.status === 401) answer = await call(await session.renewed());
    if (answer.status === 401) session.end();
    if (answer.ok) return answer.json;
    const problem = problemOf(answer.status, answer.json, errand);
    if (isRole(problem)) onRefused();
    throw problem;
  };
