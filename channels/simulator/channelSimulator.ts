import * as z from 'zod/mini';
import { VisibleError } from '#domain/errors.ts';
import type { Instant } from '#domain/instant.ts';
import { readAs } from '#simulation/reading.ts';
import { startSimulator } from '#simulation/server.ts';
import type { Happening, SimSpec } from '#simulation/spec.ts';
import { type Courier, type HookCall, startCourier } from './courier.ts';
import {
  addSaid,
  changeSaid,
  moveIn,
  newTown,
  type Person,
  personOf,
  type Said,
  saidAs,
  type Town,
  townView,
} from './town.ts';

/*
 * A simulated channel: the platform's interface over real HTTP on the loopback address, its webhooks, and a door at
 * `/__world` that is the same for every channel: `POST /__world/{say,tap,edit,delete,person,mischief}`, `GET /__world`.
 */

export interface ChannelSimulatorOptions {
  /** Any free one when absent. */
  port?: number;
  /** File that keeps what happened; without one nothing outlives the process. */
  journal?: string;
  now(): Instant;
  /** The account okno answers for, as in the brand's configuration. */
  account: { id: string; handle: string; name: string };
  /** Told what people say here, for another simulator with the same people that has to know. */
  overheard?: (said: Said, by: Person) => void;
}

export interface ChannelSimulator {
  port: number;
  url: string;
  /** What the brand would keep as its secret for this channel. */
  secret: unknown;
  /** What it keeps beside it, by what follows the secret's name: `token` for `okno/{brand}/{channel}/token`. */
  moreSecrets?: Readonly<Record<string, unknown>>;
  town: Town;
  /** A verb of the door: `say`, `tap`, `edit`, `delete`, `person`, `mischief`, or one of the channel's own. */
  run(verb: string, body: unknown): unknown;
  /** Tells the platform where the webhook is. */
  connect(url: string): Promise<void>;
  /** Webhook calls that were not taken yet. */
  waiting(): number;
  close(): Promise<void>;
}

export type StartChannel = (options: ChannelSimulatorOptions) => Promise<ChannelSimulator>;

/** What somebody does on a channel, before it has an id and a time. */
export const Say = z.strictObject({
  by: z.string(),
  place: z.enum(['public', 'private']),
  text: z.string(),
  inReplyTo: z.exactOptional(z.string()),
  files: z.exactOptional(
    z.array(
      z.strictObject({ name: z.string(), contentType: z.string(), base64: z.exactOptional(z.string()) }),
    ),
  ),
  lang: z.exactOptional(z.string()),
  at: z.exactOptional(z.iso.datetime({ precision: 3 })),
  id: z.exactOptional(z.string()),
});
export type Say = z.infer<typeof Say>;

/** Somebody taps a button under something that was said to them. */
const Tap = z.strictObject({ by: z.string(), id: z.string(), choice: z.string() });

export const Edit = z.strictObject({ id: z.string(), text: z.string() });
export const Delete = z.strictObject({ id: z.string() });
export const NewPerson = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  handle: z.exactOptional(z.string()),
  name: z.exactOptional(z.string()),
  closed: z.exactOptional(z.literal(true)),
});
export const NewMischief = z.strictObject({
  duplicate: z.optional(z.int().check(z.minimum(0))),
  drop: z.optional(z.int().check(z.minimum(0))),
  pause: z.optional(z.boolean()),
});

/** How one platform speaks. */
export interface Platform {
  /** The calls of its interface. */
  routes: SimSpec<Town>['routes'];
  authorize: SimSpec<Town>['authorize'];
  problem: SimSpec<Town>['problem'];
  secret(port: number): unknown;
  /** The id something new gets. What it follows from is the town alone, so that a journal gives the same again. */
  idFor(town: Town, said: Say, at: Instant): string;
  /** Webhook calls for something a customer said, or the brand did where the platform tells that too. */
  heard(town: Town, said: Said): HookCall[];
  /** Webhook calls for what was changed or taken back; the channel tells neither when absent. */
  edited?(town: Town, said: Said): HookCall[];
  deleted?(town: Town, said: Said): HookCall[];
  /** Makes the platform's proof-of-ownership call. @throws Error when the answer is not right */
  greet?(url: string): Promise<void>;
  /** Verbs beside those every channel has. */
  verbs?: SimSpec<Town>['verbs'];
}

/** A platform made from what it shares with its simulator: the town, and a way to its webhook. */
export type MakePlatform = (parts: { town: Town; courier: Courier; tell: Tell }) => Platform;

/** Sends webhook calls, but not when a journal is read again. `taken` is called once the brand has them all. */
export type Tell = (
  calls: readonly HookCall[],
  happening: Pick<Happening, 'replayed'>,
  taken?: () => void,
) => void;

const saidOf = (town: Town, platform: Platform, say: Say, now: Instant): Said => {
  personOf(town, say.by);
  const { by, place, text, inReplyTo, files, lang, at = now } = say;
  const id = say.id ?? platform.idFor(town, say, at);
  const brand = [...town.people.values()].find((person) => person.brand)?.id ?? '';
  const parent = inReplyTo === undefined ? undefined : saidAs(town, inReplyTo);
  return {
    id,
    at,
    by,
    place,
    text,
    ...(place === 'private' ? { to: brand } : { root: parent?.root ?? parent?.id ?? id }),
    ...(inReplyTo !== undefined && { inReplyTo }),
    ...(files !== undefined && { files }),
    ...(lang !== undefined && { lang }),
  };
};

/** A tap says what stands on the button. @throws VisibleError `input/choice` when there is no such button. */
const tappedSay = (town: Town, { by, id, choice }: z.infer<typeof Tap>): Say => {
  if (!saidAs(town, id).choices?.includes(choice))
    throw new VisibleError('input', 'choice', 'There is no such button under this.');
  return { by, place: saidAs(town, id).place, text: choice };
};

/** Brings the brand what a customer said, and notes that it has it. */
const handOver =
  ({ town, tell }: { town: Town; tell: Tell }, platform: Platform) =>
  (said: Said, happening: Happening): void =>
    tell(platform.heard(town, said), happening, () => town.handedOver?.add(said.id));

const verbsOf = (
  { town, courier, tell }: { town: Town; courier: Courier; tell: Tell },
  platform: Platform,
  overheard: ChannelSimulatorOptions['overheard'],
): SimSpec<Town>['verbs'] => ({
  say: (body, happening) => {
    const said = addSaid(town, saidOf(town, platform, readAs(Say, body), happening.now));
    handOver({ town, tell }, platform)(said, happening);
    if (!happening.replayed) overheard?.(said, personOf(town, said.by));
    return said;
  },
  tap: (body, happening) => {
    const tap = readAs(Tap, body);
    const said = saidOf(town, platform, tappedSay(town, tap), happening.now);
    const tapped = addSaid(town, { ...said, tapped: tap.id });
    handOver({ town, tell }, platform)(tapped, happening);
    return tapped;
  },
  edit: (body, happening) => {
    const { id, text } = readAs(Edit, body);
    const said = changeSaid(town, id, { text, editedAt: happening.now });
    tell(platform.edited?.(town, said) ?? [], happening);
    return said;
  },
  delete: (body, happening) => {
    const said = changeSaid(town, readAs(Delete, body).id, { deleted: true });
    tell(platform.deleted?.(town, said) ?? [], happening);
    return said;
  },
  person: (body) => moveIn(town, readAs(NewPerson, body)),
  mischief: (body, { replayed }) => {
    if (!replayed) courier.misbehave(readAs(NewMischief, body));
    return {};
  },
  ...platform.verbs,
});

/** Starts a simulated channel. */
export const startChannelSimulator = async (
  { account, overheard, ...options }: ChannelSimulatorOptions,
  make: MakePlatform,
): Promise<ChannelSimulator> => {
  const town = newTown({ ...account, brand: true });
  const courier = startCourier();
  const tell: Tell = (calls, { replayed }, taken) => {
    for (const call of calls) {
      const last = call === calls.at(-1) ? taken : undefined;
      if (replayed) last?.();
      else courier.send(call, last);
    }
  };
  const platform = make({ town, courier, tell });
  const simulator = await startSimulator<Town>(options, {
    world: town,
    authorize: platform.authorize,
    routes: platform.routes,
    verbs: verbsOf({ town, courier, tell }, platform, overheard),
    problem: platform.problem,
    view: () => townView(town),
  });
  return {
    port: simulator.port,
    url: simulator.url,
    secret: platform.secret(simulator.port),
    town,
    run: simulator.run,
    connect: async (url) => {
      await platform.greet?.(url);
      courier.connect(url);
    },
    waiting: courier.waiting,
    close: async () => {
      await courier.close();
      await simulator.close();
    },
  };
};

/** @throws VisibleError `input/text` for an empty one; platforms say so in their own words. */
export const filled = (text: unknown): string => {
  if (typeof text === 'string' && text !== '') return text;
  throw new VisibleError('input', 'text', 'There is no text.');
};
