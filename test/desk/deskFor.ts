import type { AlertDesk, Desk } from '#desk/layers.ts';
import type { Announcement } from '#desk/ports/announcer.ts';
import type { BackOffice } from '#desk/ports/backOffice.ts';
import type { Channel, Connection, MediaAnswer, Outgoing } from '#desk/ports/channel.ts';
import type { StoredFile } from '#desk/ports/files.ts';
import type { AlertWork, DraftWork, IncidentWork, MediaWork, PublishWork } from '#desk/ports/hints.ts';
import type { AlertWay } from '#domain/alarm.ts';
import type { Brand } from '#domain/brand.ts';
import { VisibleError } from '#domain/errors.ts';
import { makeId } from '#domain/ids.ts';
import { type Instant, msOf, plusSeconds } from '#domain/instant.ts';
import type { Message } from '#domain/message.ts';
import type { ReadBack, SendResult } from '#domain/reply.ts';
import type { Signal } from '#domain/signal.ts';
import { DEFAULT_LEVELS } from '#domain/sla/defaults.ts';
import type { ServiceLevels } from '#domain/sla/serviceLevels.ts';
import { threadId, threadName } from '#domain/thread.ts';
import type { Traits } from '#domain/traits.ts';
import { demoBrand } from '#local/demo/brand.ts';
import type { Table } from '#platform/table.ts';
import { tablePorts } from '#platform/tablePorts.ts';

/** A channel whose every answer is scripted and whose every call is kept. */
export interface ScriptedChannel {
  channel: Channel;
  sends: Outgoing[];
  readBacks: Outgoing[];
  /** Ids that were accounted for at each read-back. */
  taken: (readonly string[])[];
  answer: (next: SendResult | ((outgoing: Outgoing) => SendResult)) => void;
  show: (next: ReadBack) => void;
  /** What is answered for a file from now on, and the refs that were asked for. */
  handOut: (answer: MediaAnswer) => void;
  fetched: string[];
}

/** What a channel of a test is like; `privateIn`: the channel in which its people can be written to privately. */
export type Sketch = Partial<Traits> & { privateIn?: string };

const scriptedChannel = (now: () => Instant, sketch: Sketch, name = 'x'): ScriptedChannel => {
  const { privateIn = name, ...traits } = sketch;
  const sends: Outgoing[] = [];
  const readBacks: Outgoing[] = [];
  const taken: (readonly string[])[] = [];
  const answers: (SendResult | ((outgoing: Outgoing) => SendResult))[] = [];
  const shows: ReadBack[] = [];
  const fetched: string[] = [];
  let handedOut: MediaAnswer = { kind: 'refused', reason: 'The file is not there any more.' };
  const connection: Connection = {
    send: async (outgoing) => {
      sends.push(outgoing);
      const next = answers.shift() ?? {
        kind: 'sent',
        id: `${name === 'x' ? '' : `${name}-`}sent-${sends.length}`,
        at: now(),
      };
      return typeof next === 'function' ? next(outgoing) : next;
    },
    readBack: async (outgoing, _since, known) => {
      readBacks.push(outgoing);
      taken.push(known);
      return shows.shift() ?? { kind: 'absent' };
    },
    media: async (ref) => {
      fetched.push(ref);
      return handedOut;
    },
    poll: async () => ({ messages: [], ignored: [], cursors: {} }),
    check: async () => [],
  };
  const channel: Channel = {
    name,
    traits: {
      title: name === 'x' ? 'X' : name,
      places: {
        public: { maxLength: 280, unit: 'weighted', readBack: 'listed' },
        private: { maxLength: 10_000, unit: 'characters', readBack: 'listed' },
      },
      firstWord: 'anybody',
      tells: {},
      ...traits,
    },
    length: async (text) => text.length,
    sameText: async (sent, found) => sent === found,
    privateThread: (thread) => {
      const { brand, key } = threadName(thread);
      return threadId({ brand, channel: privateIn, key: `d.${key.split('.').at(-1)}` });
    },
    threadWith: (brand, account) => threadId({ brand, channel: name, key: `d.${account}` }),
    connect: async () => connection,
  };
  return {
    channel,
    sends,
    readBacks,
    taken,
    answer: (next) => answers.push(next),
    show: (next) => shows.push(next),
    handOut: (next) => {
      handedOut = next;
    },
    fetched,
  };
};

export interface DeskWorld {
  desk: Desk;
  x: ScriptedChannel;
  /** Other channels by name; any that is not here is `x`. */
  on: (name: string) => ScriptedChannel;
  hints: {
    inbound: (Message | Signal)[];
    draft: DraftWork[];
    incident: IncidentWork[];
    publish: PublishWork[];
    media: MediaWork[];
    alert: AlertWork[];
  };
  /** What is kept, by key. */
  files: Map<string, StoredFile>;
  now: () => Instant;
  wait: (seconds: number) => void;
  /** What the brand allows itself from now on; by default an hour for the first and for every next reply. */
  allow: (levels: Partial<ServiceLevels>) => void;
  counts: string[];
  /** Values of a moment as they were written: name and value. */
  gauges: [name: string, value: number][];
  /** The same desk with who tells people of alarms, and what was told. */
  alertDesk: AlertDesk;
  announced: { way: AlertWay; announcement: Announcement }[];
}

/** A desk over a real table with everything else in the test's hands; `brand` keeps tests of one file apart. */
export const deskFor = (
  table: Table,
  brandId: string,
  backoffice?: BackOffice,
  traits: Partial<Traits> = {},
  others: Readonly<Record<string, Sketch>> = {},
): DeskWorld => {
  let clock: Instant = '2026-11-02T09:00:00.000Z';
  const brand: Brand = { ...demoBrand, id: brandId };
  const now = () => clock;
  const x = scriptedChannel(now, traits);
  const scripted = new Map(
    Object.entries(others).map(([name, sketch]) => [name, scriptedChannel(now, sketch, name)]),
  );
  const on = (name: string): ScriptedChannel => scripted.get(name) ?? x;
  const hints: DeskWorld['hints'] = {
    inbound: [],
    draft: [],
    incident: [],
    publish: [],
    media: [],
    alert: [],
  };
  const files: DeskWorld['files'] = new Map();
  const counts: string[] = [];
  const gauges: DeskWorld['gauges'] = [];
  const announced: DeskWorld['announced'] = [];
  let levels = DEFAULT_LEVELS;
  let [version, since]: [number, Instant] = [0, '1970-01-01T00:00:00.000Z'];
  let serial = 0;
  const desk: Desk = {
    ...tablePorts({ now }, table),
    serviceLevels: {
      of: async () => levels,
      inForce: async () => ({ levels, version, since, source: '' }),
    },
    clock: { now },
    undoSeconds: 0,
    makeId: (kind) => {
      serial += 1;
      return makeId(kind, msOf(clock) + serial, () => 0.5);
    },
    brands: { get: async () => brand, all: async () => [brand] },
    channels: (name) => on(name).channel,
    media: {
      keptDays: 90,
      put: async (key, file) => void files.set(key, file),
      remove: async (key) => void files.delete(key),
      address: async (key) => `https://files.example/${key}`,
    },
    offices: {
      of: async () => (backoffice === undefined ? [] : [backoffice]),
      get: async () => {
        if (backoffice === undefined) throw new VisibleError('missing', 'backoffice', 'none');
        return backoffice;
      },
    },
    policies: { answer: async () => undefined },
    secrets: { get: async () => ({}), fresh: async () => ({}), put: async () => {} },
    hints: {
      inbound: async (messages) => void hints.inbound.push(...messages),
      draft: async (work) => void hints.draft.push(...work),
      incident: async (work) => void hints.incident.push(...work),
      publish: async (work) => void hints.publish.push(...work),
      media: async (work) => void hints.media.push(...work),
      alert: async (work) => void hints.alert.push(...work),
    },
    detectLanguage: async () => undefined,
    meter: {
      count: (name) => void counts.push(name),
      gauge: (name, _brand, value) => void gauges.push([name, value]),
    },
    zoneRules: '2026c',
  };
  return {
    desk,
    x,
    on,
    hints,
    files,
    counts,
    gauges,
    announced,
    alertDesk: {
      ...desk,
      announcer: { tell: async (_, way, announcement) => void announced.push({ way, announcement }) },
    },
    now,
    wait: (seconds) => {
      clock = plusSeconds(clock, seconds);
    },
    allow: (next) => {
      levels = { ...DEFAULT_LEVELS, ...next };
      [version, since] = [version + 1, clock];
    },
  };
};
