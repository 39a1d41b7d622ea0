import * as z from 'zod/mini';
import type { AlertWork, DraftWork, IncidentWork, MediaWork, PublishWork } from '#desk/ports/hints.ts';
import type { Message } from '#domain/message.ts';
import type { Signal } from '#domain/signal.ts';

/* What travels through the queues. */

const Text = z.string();
const Id = z.string().check(z.minLength(1), z.maxLength(300));
const At = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

const Attached = z.object({
  kind: z.enum(['image', 'video', 'audio', 'file', 'sticker', 'location', 'share']),
  ref: z.exactOptional(Text),
  name: z.exactOptional(Text),
  contentType: z.exactOptional(Text),
  size: z.exactOptional(z.number()),
  label: z.exactOptional(Text),
});

const MessageBody: z.ZodMiniType<Message> = z.object({
  thread: Id,
  id: Id,
  at: At,
  direction: z.enum(['in', 'out']),
  place: z.enum(['public', 'private']),
  author: z.object({ id: Id, handle: z.exactOptional(Text), name: z.exactOptional(Text) }),
  text: Text,
  lang: z.exactOptional(Text),
  inReplyTo: z.exactOptional(Id),
  quotes: z.exactOptional(Id),
  attachments: z.exactOptional(z.array(Attached)),
  unreadable: z.exactOptional(z.enum(['encrypted', 'unsupported'])),
  correlation: z.exactOptional(Text),
});

const SignalBody: z.ZodMiniType<Signal> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('edited'), thread: Id, id: Id, at: At, text: Text }),
  z.object({
    kind: z.literal('deleted'),
    thread: z.exactOptional(Id),
    author: z.exactOptional(z.object({ brand: Id, channel: Id, id: Id })),
    said: z.exactOptional(At),
    id: Id,
    at: At,
  }),
  z.object({
    kind: z.literal('receipt'),
    thread: Id,
    id: Id,
    correlation: z.exactOptional(Text),
    outcome: z.enum(['sent', 'delivered', 'read', 'failed']),
    at: At,
    code: z.exactOptional(Text),
    reason: z.exactOptional(Text),
  }),
  z.object({
    kind: z.literal('same_person'),
    brand: Id,
    channel: Id,
    accounts: z.tuple([Id, Id]),
    at: At,
  }),
]);

/** A message, or what a channel tells of one that was said before. */
export const HeardBody: z.ZodMiniType<Message | Signal> = z.union([SignalBody, MessageBody]);

const Person = z.object({ id: Id, name: Text, initials: Text });

const OnThread: z.ZodMiniType<DraftWork> = z.object({
  thread: Id,
  why: z.enum([
    'message',
    'promise',
    'agent',
    'retry',
    'recheck',
    'act',
    'tell',
    'elsewhere',
    'stray',
    'survey',
  ]),
  action: z.exactOptional(Id),
  answeredIn: z.exactOptional(Id),
  tell: z.exactOptional(z.object({ incident: Id, by: Person, at: At })),
});

const OnIncident: z.ZodMiniType<IncidentWork> = z.object({ brand: Id, incident: Id });

export const DraftWorkBody: z.ZodMiniType<DraftWork | IncidentWork> = z.union([OnThread, OnIncident]);

export const AlertWorkBody: z.ZodMiniType<AlertWork> = z.object({
  brand: Id,
  alarms: z.array(z.string().check(z.minLength(1), z.maxLength(1024))).check(z.maxLength(1000)),
});

export const MediaWorkBody: z.ZodMiniType<MediaWork> = z.object({ thread: Id, at: At, id: Id });

export const PublishWorkBody: z.ZodMiniType<PublishWork> = z.object({
  thread: Id,
  reply: Id,
  echo: z.exactOptional(
    z.object({ id: Id, at: z.string(), text: z.string(), thread: Id, correlation: z.exactOptional(Text) }),
  ),
  failed: z.exactOptional(
    z.object({
      id: Id,
      at: At,
      thread: Id,
      code: z.exactOptional(Text),
      reason: z.exactOptional(Text),
    }),
  ),
});
