import * as z from 'zod/mini';

const Place = z.enum(['public', 'private']);
const Person = z.object({
  id: z.string(),
  handle: z.optional(z.string()),
  name: z.optional(z.string()),
  /** It is the brand's own account. */
  brand: z.optional(z.literal(true)),
});
const SaidFile = z.object({
  name: z.string(),
  contentType: z.string(),
  url: z.optional(z.string()),
  base64: z.optional(z.string()),
});
const Said = z.object({
  id: z.string(),
  at: z.string(),
  /** Ids of people. */
  by: z.string(),
  to: z.optional(z.string()),
  place: Place,
  text: z.string(),
  inReplyTo: z.optional(z.string()),
  root: z.optional(z.string()),
  files: z.optional(z.array(SaidFile)),
  editedAt: z.optional(z.string()),
  deleted: z.optional(z.literal(true)),
  /** Words on the buttons under it. */
  choices: z.optional(z.array(z.string())),
  /** Under what it was tapped. */
  tapped: z.optional(z.string()),
  /** Whether the brand has it; absent where the platform tells nobody. */
  handedOver: z.optional(z.boolean()),
});
const Town = z.object({ version: z.number(), people: z.array(Person), said: z.array(Said) });
const Unchanged = z.object({ version: z.number(), unchanged: z.literal(true) });
const Clock = z.object({ now: z.string(), offsetMs: z.number() });
const Channel = z.object({
  name: z.string(),
  title: z.string(),
  /** The brand's own. */
  handle: z.string(),
  places: z.array(Place).check(z.minLength(1)),
  /** There is nothing to write. */
  outOnly: z.boolean(),
  edits: z.boolean(),
  deletions: z.boolean(),
});
const Brand = z.object({
  id: z.string(),
  name: z.string(),
  timeZone: z.string(),
  channels: z.array(Channel).check(z.minLength(1)),
  /** Names of the simulated back offices it asks. */
  offices: z.array(z.string()),
});
const Brands = z.object({ brands: z.array(Brand).check(z.minLength(1)) });

export type Place = z.infer<typeof Place>;
export type Person = z.infer<typeof Person>;
export type SaidFile = z.infer<typeof SaidFile>;
export type Said = z.infer<typeof Said>;
export type Town = z.infer<typeof Town>;
export type Clock = z.infer<typeof Clock>;
export type Channel = z.infer<typeof Channel>;
export type Brand = z.infer<typeof Brand>;

const Refusal = z.object({ error: z.string() });

/** What a simulator says in words, where it does. */
const reasonIn = (text: string): string | undefined => {
  try {
    return z.safeParse(Refusal, JSON.parse(text)).data?.error;
  } catch {
    return undefined;
  }
};

/** @throws Error in words a person can read when the local system refuses or is away. */
export const call = async (path: string, body?: unknown): Promise<unknown> => {
  const post = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const answer = await fetch(`/street/api/${path}`, body === undefined ? {} : post);
  const text = await answer.text();
  if (!answer.ok) throw new Error(reasonIn(text) ?? `${answer.status}: ${text.slice(0, 200)}`);
  return text === '' ? {} : JSON.parse(text);
};

/** A channel of a brand when something happened there since `version`. */
export const fetchTown = async (
  brand: string,
  channel: string,
  version: number,
): Promise<Town | undefined> => {
  const answer = await call(`${brand}/${channel}/world?since=${version}`);
  const read = z.parse(z.union([Unchanged, Town]), answer);
  return 'unchanged' in read ? undefined : read;
};

export const fetchClock = async (): Promise<Clock> => z.parse(Clock, await call('clock'));

/** As the street's clock takes it: a wall time is the brand's, `2026-11-03T09:00`. */
export type Turn =
  | { minutes: number }
  | { brand: string; until: 'next' | 'morning' }
  | { brand: string; wall: string };
export const turnClock = async (turn: Turn): Promise<Clock> => z.parse(Clock, await call('clock', turn));
export const fetchBrands = async (): Promise<Brand[]> => z.parse(Brands, await call('brands')).brands;

/** Something is done on a channel by its simulator's own name for it. */
export const onChannel = (
  brand: string,
  channel: string,
  verb: 'say' | 'tap' | 'edit' | 'delete' | 'person',
  body: object,
): Promise<unknown> => call(`${brand}/${channel}/world/${verb}`, body);
