import type { SimAnswer } from '#simulation/spec.ts';

/** Errors of VK come with status 200. */
export const vkError = (error_code: number, error_msg: string): SimAnswer => ({
  status: 200,
  body: { error: { error_code, error_msg, request_params: [] } },
});

export const ok = (response: unknown): SimAnswer => ({ status: 200, body: { response } });
