import type { SimAnswer } from '#simulation/spec.ts';

/** An error in the form of the Graph API. */
export const problemBody = (code: number, title: string, details?: string): object => ({
  error: {
    message: `(#${code}) ${title}`,
    type: code === 190 ? 'OAuthException' : 'GraphMethodException',
    code,
    ...(details !== undefined && { error_data: { messaging_product: 'whatsapp', details } }),
    fbtrace_id: 'A0simulator',
  },
});

export const problem = (status: number, code: number, title: string, details?: string): SimAnswer => ({
  status,
  body: problemBody(code, title, details),
});

export const found = (body: unknown): SimAnswer => ({ status: 200, body });
