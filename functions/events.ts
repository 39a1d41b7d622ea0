import { hear } from '#desk/incoming/hear.ts';
import type { CaseDesk } from '#desk/layers.ts';
import type { HookAnswer } from '#desk/ports/hook.ts';
import { VisibleError } from '#domain/errors.ts';
import { buildCaseDesk } from './build/caseDesk.ts';
import { type HttpCall, json } from './edge/http.ts';
import { httpFunction } from './wrap.ts';

const parsed = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    throw new VisibleError('input', 'body', 'The body is not JSON.');
  }
};

export const hearEvent =
  (desk: CaseDesk) =>
  async ({ params, body }: HttpCall): Promise<HookAnswer> => {
    const { brand = '', backoffice = '', key = '' } = params;
    await hear(desk)({ brand, backoffice, call: { key, body: parsed(body) } });
    return json(202, {});
  };

export const handler = httpFunction(buildCaseDesk, hearEvent);
