import * as z from 'zod/mini';
import { CASE_KINDS, type DetailName } from '#domain/caseStatus.ts';
import { namesLoopback } from './addresses.ts';
import { complaintsOf } from './issue.ts';
import { pathText } from './problem.ts';
import { Time } from './times.ts';

/* What a `map` yields. It is a whitelist: whatever of an answer is not named here is gone before anything is kept. */

const oneLine = (value: string): string => value.replace(/[\p{Cc}\s]+/gu, ' ').trim();

const text = (most: number) => z.pipe(z.string().check(z.maxLength(most)), z.transform(oneLine));
/** For texts nobody but agents reads in full. */
const shortened = (most: number) =>
  z.pipe(
    z.string(),
    z.transform((value) => Array.from(oneLine(value)).slice(0, most).join('')),
  );

/** Sources write identifiers as numbers too. */
const Word = z.pipe(
  z.union([text(200), z.number()]),
  z.transform((value) => String(value)),
);
/** JSONata makes of a list of one its only element. */
const list = <T extends z.core.$ZodType>(item: T, most: number) =>
  z.pipe(
    z.union([z.array(item).check(z.maxLength(most)), item]),
    z.transform((value) => (Array.isArray(value) ? value : [value])),
  );

const Where = z.strictObject({
  name: text(120),
  code: z.optional(text(40)),
  kind: z._default(z.enum(['airport', 'hub', 'area', 'courier', 'other']), 'other'),
  names: z.optional(z.record(z.string().check(z.regex(/^[a-z]{2}(?:_[a-z]{1,8})?$/)), text(120))),
});

/** What a customer can open; on the machine of a simulator without TLS. */
const isOpenable = (value: string): boolean =>
  URL.canParse(value) &&
  !/[@\s]/.test(value) &&
  (value.startsWith('https://') || (value.startsWith('http://') && namesLoopback(new URL(value))));

const Link = z.string().check(z.maxLength(500), z.refine(isOpenable, { error: 'must be an https link' }));

const Details = z.strictObject({
  item: z.optional(z.strictObject({ text: text(200) })),
  amount: z.optional(
    z.strictObject({
      money: z.strictObject({ amount: z.number(), currency: z.string().check(z.regex(/^[A-Z]{3}$/)) }),
    }),
  ),
  payment: z.optional(z.strictObject({ code: z.enum(['bank_transfer', 'voucher', 'cash']) })),
  title: z.optional(z.strictObject({ text: text(200) })),
  link: z.optional(z.strictObject({ url: Link })),
  delay: z.optional(z.strictObject({ seconds: z.number().check(z.gte(0)) })),
  affected: z.optional(z.strictObject({ number: z.number().check(z.gte(0)) })),
  phone: z.optional(z.strictObject({ text: text(40) })),
  subject: z.optional(z.strictObject({ text: shortened(300) })),
} satisfies Record<DetailName, z.core.$ZodType>);

const Mapped = z.strictObject({
  reference: z.optional(Word),
  proof: z.optional(
    z.strictObject({
      surname: z.optional(list(text(200), 20)),
      postcode: z.optional(Word),
      phone4: z.optional(Word),
      account: z.optional(list(text(200), 20)),
    }),
  ),
  status: Word,
  label: z.optional(shortened(200)),
  since: z.optional(Time),
  opened: z.optional(Time),
  changed: z.optional(Time),
  updated: z.optional(Time),
  where: z.optional(Where),
  cause: z.optional(shortened(200)),
  eta: z.optional(
    z.strictObject({
      to: Time,
      from: z.optional(Time),
      precision: z.optional(z.enum(['minute', 'hour', 'day'])),
      original: z.optional(Time),
      moved: z.optional(z.int().check(z.gte(0))),
      basis: z._default(z.enum(['source', 'carrier', 'policy']), 'source'),
    }),
  ),
  promisedBy: z.optional(Time),
  next: z.optional(
    z.strictObject({
      code: text(60),
      by: z.optional(Time),
      where: z.optional(Where),
      number: z.optional(Word),
    }),
  ),
  owner: z.optional(text(120)),
  action: z.optional(
    z.strictObject({ code: text(60), deadline: z.optional(Time), text: z.optional(text(300)) }),
  ),
  items: z.optional(list(z.strictObject({ label: Word, status: Word, where: z.optional(Where) }), 20)),
  details: z.optional(Details),
  linked: z.optional(
    list(
      z.strictObject({
        kind: z.enum(CASE_KINDS),
        backoffice: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
        reference: Word,
      }),
      10,
    ),
  ),
  replacedBy: z.optional(Word),
  internal: z.optional(list(shortened(500), 20)),
  tooEarly: z.optional(z.strictObject({ until: z.optional(Time) })),
});
export type Mapped = z.infer<typeof Mapped>;

const Found = list(z.strictObject({ words: list(text(120), 50), case: Mapped }), 200);
export type Found = z.infer<typeof Found>;

const Choices = list(z.strictObject({ value: Word, title: text(200) }), 200);
export type Choices = z.infer<typeof Choices>;

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

const DEEPEST = 12;

/** Sources write null and empty texts for what they do not know; both count as absent. */
const withoutEmpty = (value: unknown, depth = 0): unknown => {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.filter((one) => !isEmpty(one)).map((one) => withoutEmpty(one, depth + 1));
  const kept = Object.entries(value).filter(([, one]) => !isEmpty(one));
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutEmpty(one, depth + 1)]));
};

/** A read result, or what does not fit: paths and words, never values. */
export type Reading<T> = { value: T } | { misfits: string[] };

const read = <T>(schema: z.ZodMiniType<T>, value: unknown): Reading<T> => {
  const parsed = z.safeParse(schema, withoutEmpty(value), { reportInput: true });
  if (parsed.success) return { value: parsed.data };
  const misfits = complaintsOf(parsed.error.issues).map(({ path, message }) =>
    `${pathText(path)} ${message}`.trim(),
  );
  return { misfits: [...new Set(misfits)].slice(0, 5) };
};

export const readMapped = (value: unknown): Reading<Mapped> => read(Mapped, value);
export const readFound = (value: unknown): Reading<Found> => read(Found, value ?? []);
export const readChoices = (value: unknown): Reading<Choices> => read(Choices, value ?? []);
