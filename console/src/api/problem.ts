import * as z from 'zod/mini';
import { errorBody } from './shapes.ts';

/** Why a call to the API came to nothing, in words an agent may read. `status` 0: no answer at all. */
export class Problem extends Error {
  readonly status: number;
  /** Machine word: `approved_already`, `customer_wrote`, `changed`, `offline` … */
  readonly code: string;
  readonly details: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, details: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

const PLAIN: Readonly<Record<number, string>> = {
  401: 'Your sign-in has ended.',
  403: 'You may not do this for this brand.',
  404: 'This is not here, or not yours to see.',
  413: 'This text is too long to send.',
  429: 'Too many requests; okno tries again by itself.',
  503: 'okno cannot be reached just now; it tries again by itself.',
};

/** Reads `{error: {code, message, details}}`; an answer of another shape (a proxy's page) gets plain words of ours. */
export const problemOf = (status: number, body: unknown): Problem => {
  const parsed = z.safeParse(errorBody, body);
  if (!parsed.success)
    return new Problem(status, `http_${status}`, PLAIN[status] ?? `okno answered with an error (${status}).`);
  const { code, message, details } = parsed.data.error;
  return new Problem(status, code, message, details ?? {});
};

export const offline = (): Problem => new Problem(0, 'offline', 'No connection to okno.');

export const unreadable = (): Problem =>
  new Problem(0, 'unreadable', 'okno answered in a way this page does not understand. Reload the page.');

/** Anything thrown by a call, as a problem; a defect of the page is reported to the browser as well. */
export const asProblem = (thrown: unknown): Problem => {
  if (thrown instanceof Problem) return thrown;
  reportError(thrown);
  return new Problem(0, 'defect', 'Something in this page broke. Reload the page.');
};
