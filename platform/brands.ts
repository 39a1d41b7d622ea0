import * as z from 'zod/mini';
import type { Brands } from '#desk/ports/brands.ts';
import type { Secrets } from '#desk/ports/secrets.ts';
import type { Brand } from '#domain/brand.ts';
import { VisibleError } from '#domain/errors.ts';
import { LANGUAGES } from '#domain/languages.ts';
import { isTimeZone } from '#domain/timeZone.ts';

/** Name of the secret that holds the configuration of all brands, a JSON array. */
export const BRANDS_SECRET = 'okno/brands';

const Time = z.string().check(z.regex(/^([01]\d|2[0-4]):[0-5]\d$/));
const Name = z.string().check(z.minLength(1), z.maxLength(100));
const Zone = z.string().check(z.refine(isTimeZone, 'is not a time zone'));
const BrandId = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/));

const Template = z.object({
  name: Name,
  language: Name,
  text: z.string().check(z.minLength(1), z.maxLength(1024)),
});
const BrandChannel = z.object({
  accountId: Name,
  handle: Name,
  templates: z.optional(z.array(Template)),
});

const BrandsSchema = z.array(
  z.object({
    id: BrandId,
    name: Name,
    timeZone: Zone,
    language: z.enum(LANGUAGES),
    daytime: z.tuple([Time, Time]),
    channels: z.record(z.string(), BrandChannel),
    backoffices: z.array(Name),
    discreet: z.optional(z.literal(true)),
    people: z.array(z.object({ id: Name, name: Name, initials: z.string().check(z.maxLength(4)) })),
  }),
);

/** @throws VisibleError `input/brands` naming the field that is wrong. */
export const parseBrands = (value: unknown): Brand[] => {
  const parsed = BrandsSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  throw new VisibleError(
    'input',
    'brands',
    `Brand configuration: ${first?.path.join('.')} ${first?.message}`,
  );
};

/** Brand configuration, cached as the secret it is kept in is cached. */
export const brands = (secrets: Secrets): Brands => {
  const all = async () => parseBrands(await secrets.get(BRANDS_SECRET));
  return {
    all,
    get: async (id) => {
      const brand = (await all()).find((one) => one.id === id);
      if (brand === undefined) throw new VisibleError('missing', 'brand', 'There is no such brand.');
      return brand;
    },
  };
};
