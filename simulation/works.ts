import { VisibleError } from '#domain/errors.ts';
import type { Instant } from '#domain/instant.ts';
import { type Journal, type Line, openJournal } from './journal.ts';
import { jsonOf } from './reading.ts';
import { type Found, findRoute, reasonOf, statusOf } from './routes.ts';
import type { SimAnswer, SimRequest, SimSpec, SimulatorOptions } from './spec.ts';

/** A request as it came, before anything was made of it. */
export interface Asked {
  method: string;
  /** Path and query. */
  target: string;
  headers: Readonly<Record<string, string>>;
  text: string;
}

/** The back office behind its front: everything that changes the world goes through here, and into the journal. */
export interface Works {
  now(): Instant;
  setClock(now: Instant | null): void;
  /** @throws VisibleError `missing/verb`, and what the verb throws */
  run(verb: string, body: unknown): unknown;
  /** Never throws: what goes wrong is an answer in the system's own form. */
  serve(asked: Asked, found: Found, lastUpdate?: Instant): Promise<SimAnswer>;
  find(asked: Asked): Found;
}

const SECRETS = /^(authorization|cookie|.*api[-_]?key)$/;

const isKept = ({ route }: Found, { status }: SimAnswer): boolean =>
  !['GET', 'HEAD'].includes(route.method) && route.changes !== false && route.aside !== true && status < 400;

const lineOf = ({ method, target, headers, text }: Asked, at: Instant): Line => ({
  kind: 'request',
  at,
  method,
  target,
  headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !SECRETS.test(name))),
  text,
});

const requestOf = ({ method, target, headers, text }: Asked, now: Instant): SimRequest => {
  const { pathname, searchParams } = new URL(target, 'http://simulator');
  const body = jsonOf(text, headers['content-type']);
  return { method, path: pathname, query: searchParams, headers, body, text, now, replayed: false };
};

const verbOf = <World>({ verbs }: SimSpec<World>, name: string) => {
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (verb === undefined) throw new VisibleError('missing', 'verb', 'There is no such verb.');
  return verb;
};

const pathOf = (target: string): string => new URL(target, 'http://simulator').pathname;

/** Does again what one line tells. */
const again = async <World>(spec: SimSpec<World>, line: Exclude<Line, { kind: 'clock' }>): Promise<void> => {
  if (line.kind === 'begun') spec.seed?.(line.at);
  else if (line.kind === 'verb') verbOf(spec, line.verb)(line.body, { now: line.at, replayed: true });
  else {
    const { route, params } = findRoute(spec.routes, line.method, pathOf(line.target));
    await route.handle({ ...requestOf(line, line.at), replayed: true, params });
  }
};

/** Reads the journal back into the world; where it stopped the clock. */
const readBack = async <World>(spec: SimSpec<World>, journal: Journal): Promise<Instant | null> => {
  let stoppedAt: Instant | null = null;
  for (const line of journal.lines) {
    if (line.kind === 'clock') stoppedAt = line.now;
    else await again(spec, line);
  }
  return stoppedAt;
};

export const openWorks = async <World>(options: SimulatorOptions, spec: SimSpec<World>): Promise<Works> => {
  const journal = openJournal(options.journal);
  let stoppedAt = await readBack(spec, journal);
  const now = (): Instant => stoppedAt ?? options.now();
  if (journal.lines.length === 0) {
    const at = now();
    spec.seed?.(at);
    journal.append({ kind: 'begun', at });
  }
  const work = async (asked: Asked, found: Found, lastUpdate?: Instant): Promise<SimAnswer> => {
    const request = { ...requestOf(asked, now()), ...(lastUpdate === undefined ? {} : { lastUpdate }) };
    const refused = found.route.aside ? undefined : spec.authorize(request);
    if (refused !== undefined) return refused;
    const answer = await found.route.handle({ ...request, params: found.params });
    if (isKept(found, answer)) journal.append(lineOf(asked, request.now));
    return answer;
  };
  return {
    now,
    setClock: (moment) => {
      stoppedAt = moment;
      journal.append({ kind: 'clock', now: moment });
    },
    run: (verb, body) => {
      const at = now();
      const result = verbOf(spec, verb)(body, { now: at, replayed: false });
      journal.append({ kind: 'verb', at, verb, body });
      return result;
    },
    find: ({ method, target }) => findRoute(spec.routes, method, pathOf(target)),
    serve: (asked, found, lastUpdate) =>
      work(asked, found, lastUpdate).catch((error: unknown) => problemOf(spec, error)),
  };
};

export const problemOf = <World>({ problem }: SimSpec<World>, error: unknown): SimAnswer => {
  const status = statusOf(error);
  return { status, body: problem(status, reasonOf(error)) };
};
