import type { Desk } from '#desk/layers.ts';
import type {
  BackOffice,
  Channel,
  Connection,
  DraftWork,
  IncidentWork,
  Outgoing,
  PublishWork,
} from '#desk/ports.ts';
import type { Brand } from '#domain/brand.ts';
import { VisibleError } from '#domain/errors.ts';
import { makeId } from '#domain/ids.ts';
import { type Instant, msOf, plusSeconds } from '#domain/instant.ts';
import type { Message } from '#domain/message.ts';
import type { ReadBack, SendResult } from '#domain/reply.ts';
import { threadId, threadName } from '#domain/thread.ts';
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
}

const scriptedChannel = (now: () => Instant): ScriptedChannel => {
  const sends: Outgoing[] = [];
  const readBacks: Outgoing[] = [];
  const taken: (readonly string[])[] = [];
  const answers: (SendResult | ((outgoing: Outgoing) => SendResult))[] = [];
  const shows: ReadBack[] = [];
  const connection: Connection = {
    send: async (outgoing) => {
      sends.push(outgoing);
      const next = answers.shift() ?? { kind: 'sent', id: `sent-${sends.length}`, at: now() };
      return typeof next === 'function' ? next(outgoing) : next;
    },
    readBack: async (outgoing, _since, known) => {
      readBacks.push(outgoing);
      taken.push(known);
      return shows.shift() ?? { kind: 'absent' };
    },
    poll: async () => ({ messages: [], ignored: [], cursors: {} }),
  };
  const channel: Channel = {
    name: 'x',
    limits: { public: 280, private: 10_000 },
    length: async (text) => text.length,
    sameText: async (sent, found) => sent === found,
    privateThread: (thread) => {
      const { brand, key } = threadName(thread);
      return threadId({ brand, channel: 'x', key: `d.${key.split('.').at(-1)}` });
    },
    threadWith: (brand, account) => threadId({ brand, channel: 'x', key: `d.${account}` }),
    connect: async () => connection,
  };
  return {
    channel,
    sends,
    readBacks,
    taken,
    answer: (next) => answers.push(next),
    show: (next) => shows.push(next),
  };
};

export interface DeskWorld {
  desk: Desk;
  x: ScriptedChannel;
  hints: { inbound: Message[]; draft: DraftWork[]; incident: IncidentWork[]; publish: PublishWork[] };
  now: () => Instant;
  wait: (seconds: number) => void;
  counts: string[];
}

/** A desk over a real table with everything else in the test's hands; `brand` keeps tests of one file apart. */
export const deskFor = (table: Table, brandId: string, backoffice?: BackOffice): DeskWorld => {
  let clock: Instant = '2026-11-02T09:00:00.000Z';
  const brand: Brand = { ...demoBrand, id: brandId };
  const now = () => clock;
  const x = scriptedChannel(now);
  const hints: DeskWorld['hints'] = { inbound: [], draft: [], incident: [], publish: [] };
  const counts: string[] = [];
  let serial = 0;
  const desk: Desk = {
    ...tablePorts({ now }, table),
    clock: { now },
    makeId: (kind) => {
      serial += 1;
      return makeId(kind, msOf(clock) + serial, () => 0.5);
    },
    brands: { get: async () => brand, all: async () => [brand] },
    channels: () => x.channel,
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
    },
    detectLanguage: async () => undefined,
    meter: { count: (name) => void counts.push(name) },
  };
  return {
    desk,
    x,
    hints,
    counts,
    now,
    wait: (seconds) => {
      clock = plusSeconds(clock, seconds);
    },
  };
};
