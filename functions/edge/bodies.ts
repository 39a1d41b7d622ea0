import * as z from 'zod/mini';
import type { DraftWork, IncidentWork, PublishWork } from '#desk/ports.ts';
import type { Message } from '#domain/message.ts';

/* What travels through the queues. */

const Text = z.string();
const Id = z.string().check(z.minLength(1), z.maxLength(300));
const At = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

export const MessageBody: z.ZodMiniType<Message> = z.object({
  thread: Id,
  id: Id,
  at: At,
  direction: z.enum(['in', 'out']),
  place: z.enum(['public', 'private']),
  author: z.object({ id: Id, handle: z.exactOptional(Text), name: z.exactOptional(Text) }),
  text: Text,
  lang: z.exactOptional(Text),
  inReplyTo: z.exactOptional(Id),
});

const Person = z.object({ id: Id, name: Text, initials: Text });

const OnThread: z.ZodMiniType<DraftWork> = z.object({
  thread: Id,
  why: z.enum(['message', 'promise', 'agent', 'retry', 'recheck', 'act', 'tell']),
  action: z.exactOptional(Id),
  tell: z.exactOptional(z.object({ incident: Id, by: Person, at: At })),
});

const OnIncident: z.ZodMiniType<IncidentWork> = z.object({ brand: Id, incident: Id });

export const DraftWorkBody: z.ZodMiniType<DraftWork | IncidentWork> = z.union([OnThread, OnIncident]);

export const PublishWorkBody: z.ZodMiniType<PublishWork> = z.object({
  thread: Id,
  reply: Id,
  echo: z.exactOptional(z.object({ id: Id, at: z.string(), text: z.string(), thread: Id })),
});
