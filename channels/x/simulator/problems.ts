/** An answer of the simulator: a status, a JSON body, headers beside the usual ones. */
export interface Answer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
  /** In place of a body: a file. */
  bytes?: Uint8Array;
}

/** Thrown to end a call with an answer that is a refusal. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`refused with ${answer.status}`);
    this.name = 'Refusal';
    this.answer = answer;
  }
}

const PROBLEMS = 'https://api.x.com/2/problems';

/** RFC 9457 problem details without a type of their own, as X answers most refusals. */
export const problem = (status: number, title: string, detail: string): Refusal =>
  new Refusal({ status, body: { title, detail, type: 'about:blank', status } });

export const unauthorized = (): Refusal => problem(401, 'Unauthorized', 'Unauthorized');
export const forbidden = (detail: string): Refusal => problem(403, 'Forbidden', detail);
export const noSuchPage = (): Refusal => problem(404, 'Not Found', 'Not Found');

export interface Finding {
  parameters: Record<string, string[]>;
  message: string;
}

export const invalidRequest = (...errors: Finding[]): Refusal =>
  new Refusal({
    status: 400,
    body: {
      errors,
      title: 'Invalid Request',
      detail: 'One or more parameters to your request was invalid.',
      type: `${PROBLEMS}/invalid-request`,
      status: 400,
    },
  });

export const unsupportedAuthentication = (used: string, supported: string[]): Refusal =>
  new Refusal({
    status: 403,
    body: {
      title: 'Unsupported Authentication',
      detail: `Authenticating with ${used} is forbidden for this endpoint.  Supported authentication types are [${supported.join(', ')}].`,
      type: `${PROBLEMS}/unsupported-authentication`,
      status: 403,
    },
  });

/** A partial error, which stands in `errors` of a 200 answer. */
export const notFoundError = (resource: 'tweet' | 'user', parameter: string, value: string) => ({
  value,
  detail: `Could not find ${resource} with ${parameter}: [${value}].`,
  title: 'Not Found Error',
  resource_type: resource,
  parameter,
  resource_id: value,
  type: `${PROBLEMS}/resource-not-found`,
});
