import type { SimAnswer } from '#simulation/spec.ts';

/** An error as the service words it; all but its own have the status 400. */
export const exception = (__type: string, more: object = {}): SimAnswer => ({
  status: 400,
  body: { __type, Message: 'Refused by the simulator.', ...more },
});

export const invalid = (field: string): SimAnswer =>
  exception('ValidationException', {
    Reason: 'FIELD_VALIDATION_FAILED',
    Fields: [{ Name: field, Message: 'The value is not allowed.' }],
  });
