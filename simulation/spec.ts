import type { Instant } from '#domain/instant.ts';

/* What a simulated back office is made of. The kit gives it HTTP, a clock, faults, counters and a journal. */

export interface SimulatorOptions {
  /** Any free one when absent. */
  port?: number;
  /** File that keeps what happened; without one nothing outlives the process. */
  journal?: string;
  now(): Instant;
}

export interface Simulator<World> {
  port: number;
  url: string;
  world: World;
  /** The simulator's own clock, which its door can stop. */
  now(): Instant;
  /** A verb, as through the door. @throws VisibleError `missing/verb`, and what the verb throws */
  run(verb: string, body: unknown): unknown;
  /** Hanging answers included. */
  close(): Promise<void>;
}

/** When something happens, and whether it happens only because the journal is read again. */
export interface Happening {
  now: Instant;
  /** True on a restart: change the world, tell nobody. */
  replayed: boolean;
}

export interface SimRequest extends Happening {
  method: string;
  path: string;
  query: URLSearchParams;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** Parsed JSON, undefined when there is none. */
  body: unknown;
  text: string;
  /** Set by a fault: the records claim to be of this moment. */
  lastUpdate?: Instant;
}

export interface SimAnswer {
  status: number;
  /** Sent as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
  /** Sent as they are, instead of `body`. */
  bytes?: Uint8Array;
}

/**
 * One operation. What it changes follows from the request, its moment and the world alone, and is done before it first
 * waits: so the journal, which keeps the requests, gives the same world again.
 */
export interface SimRoute {
  method: string;
  /** `/parcels/{id}`; the first route that fits is taken. */
  path: string;
  handle(request: SimRequest & { params: Record<string, string> }): SimAnswer | Promise<SimAnswer>;
  /** False where a POST only asks; otherwise everything but GET and HEAD is kept in the journal when it succeeds. */
  changes?: false;
  /** Beside the work itself, as a token endpoint is: not kept, not counted, and no fault meets it that does not name it. */
  aside?: true;
}

export interface SimSpec<World> {
  world: World;
  /** The answer for a stranger, undefined for a caller who may. Not asked for routes that are `aside`. */
  authorize(request: SimRequest): SimAnswer | undefined;
  routes: readonly SimRoute[];
  /** Own door, `POST /__world/{verb}`: what happens in the back office. Same rules as for routes. */
  verbs: Readonly<Record<string, (body: unknown, happening: Happening) => unknown>>;
  /** Error body in the system's own form. */
  problem(status: number, reason: string): unknown;
  /** Fills a world that is begun, not one that is read back; what it does must follow from the moment alone. */
  seed?(now: Instant): void;
  /** What `GET /__world` shows to people who watch. */
  view?(now: Instant): unknown;
}
