import type { InputDefinition } from './definition.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const PHONE = /^\+?[\d\s().-]{5,25}$/;
const LONGEST = 20_000;

const isTime = (value: string, form: RegExp): boolean => form.test(value) && !Number.isNaN(Date.parse(value));

const CHECKS: Readonly<
  Record<InputDefinition['kind'], (value: string, input: InputDefinition) => string | undefined>
> = {
  text: () => undefined,
  instant: (value) => (isTime(value, INSTANT) ? undefined : 'is no moment'),
  date: (value) => (isTime(value, DATE) ? undefined : 'is no date'),
  phone: (value) => (PHONE.test(value) ? undefined : 'is no telephone number'),
  choice: (value, { choices }) =>
    choices === undefined || 'request' in choices || choices.some((choice) => choice.value === value)
      ? undefined
      : 'is none of the choices',
};

/** Why a value cannot be an input's, in words for the agent; undefined when it can. */
export const readsAs = (input: InputDefinition, value: string): string | undefined =>
  Array.from(value).length > (input.maxLength ?? LONGEST) ? 'is too long' : CHECKS[input.kind](value, input);
