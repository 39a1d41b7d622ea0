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

/**
 * What is asked for: a look, which is taken again by itself; an answer, once; or that something be done, of which nobody
 * knows whether it was, where no answer comes.
 */
export type Errand = 'look' | 'ask' | 'do';

const TOO_MANY = 429;
const BROKEN = 500;

/** Words for an answer that is not the API's own. */
const statusWords = (status: number, errand: Errand): string => {
  if (status === TOO_MANY) return PAGE.tooMany[errand];
  if (status > BROKEN || (status === BROKEN && errand === 'do')) return PAGE.unreached[errand];
  return STATUS[status] ?? PAGE.answered(status);
};

/** Reads `{error: {code, message, details}}`; an answer of another shape (a proxy's page) gets plain words of ours. */
export const problemOf = (status: number, body: unknown, errand: Errand): Problem => {
  const parsed = z.safeParse(errorBody, body);
  if (!parsed.success) return new Problem(status, `http_${status}`, statusWords(status, errand));
  const { code, message, details } = parsed.data.error;
  return new Problem(status, code, PROBLEM[code] ?? message, details ?? {});
};

export const offline = (errand: Errand): Problem => new Problem(0, 'offline', PAGE.offline[errand]);

export const unreadable = (): Problem => new Problem(0, 'unreadable', PAGE.unreadable);

export const notSetUp = (status: number): Problem => new Problem(status, 'config', PAGE.notSetUp);

/** Anything thrown by a call, as a problem; a defect of the page is reported to the browser as well. */
export const asProblem = (thrown: unknown): Problem => {
  if (thrown instanceof Problem) return thrown;
  reportError(thrown);
  return new Problem(0, 'defect', PAGE.defect);
};
