import * as z from 'zod/mini';
import { PAGE, PROBLEM, STATUS } from './problemWords.ts';
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

/** Reads `{error: {code, message, details}}`; an answer of another shape (a proxy's page) gets plain words of ours. */
export const problemOf = (status: number, body: unknown): Problem => {
  const parsed = z.safeParse(errorBody, body);
  if (!parsed.success) return new Problem(status, `http_${status}`, STATUS[status] ?? PAGE.answered(status));
  const { code, message, details } = parsed.data.error;
  return new Problem(status, code, PROBLEM[code] ?? message, details ?? {});
};

export const offline = (): Problem => new Problem(0, 'offline', PAGE.offline);

export const unreadable = (): Problem => new Problem(0, 'unreadable', PAGE.unreadable);

/** Anything thrown by a call, as a problem; a defect of the page is reported to the browser as well. */
export const asProblem = (thrown: unknown): Problem => {
  if (thrown instanceof Problem) return thrown;
  reportError(thrown);
  return new Problem(0, 'defect', PAGE.defect);
};
