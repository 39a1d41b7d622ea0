import type { SimAnswer } from '#simulation/spec.ts';

export const problem = (error_code: number, description: string): SimAnswer => ({
  status: error_code,
  body: { ok: false, error_code, description },
});

export const bad = (description: string): SimAnswer => problem(400, `Bad Request: ${description}`);
