import type { SimAnswer } from '#simulation/spec.ts';

/** An error of the Graph API. */
export const problemBody = (code: number, message: string, error_subcode?: number) => ({
  error: {
    message,
    type: code === 190 ? 'OAuthException' : 'IGApiException',
    code,
    ...(error_subcode !== undefined && { error_subcode }),
    fbtrace_id: 'AsimulatedTrace',
  },
});

export const problem = (code: number, message: string, subcode?: number): SimAnswer => ({
  status: code === 190 ? 401 : 400,
  body: problemBody(code, message, subcode),
});

export const gone = (): SimAnswer =>
  problem(100, 'Unsupported request. Object with this ID does not exist or cannot be loaded.', 33);
