import * as z from 'zod/mini';
import type { ContactAccount } from '#domain/contact.ts';
import type { DossierEntry, DossierThread, DossierView, Suggestion } from '#domain/view.ts';
import * as words from '../vocabulary.ts';
import { account, message } from './messageShapes.ts';
import { changed, each, maybe, oneOf, open, place, text, unchanged } from './words.ts';

const contactAccount: z.ZodMiniType<ContactAccount> = z.object({
  id: text,
  handle: maybe(text),
  name: maybe(text),
  people: text,
  how: open(words.JOINED, 'channel'),
  by: maybe(text),
  at: text,
});

const line = { at: text, thread: text };

const entry: z.ZodMiniType<DossierEntry> = z.discriminatedUnion('kind', [
  z.object({ ...line, kind: z.literal('message'), message }),
  z.object({ ...line, kind: z.literal('case'), backoffice: text, display: text, phase: text }),
  z.object({ ...line, kind: z.literal('promise'), by: text, owner: text, state: oneOf(words.PROMISE_STATE) }),
  z.object({ ...line, kind: z.literal('action'), title: text, state: open(words.ACTION_STATE, 'unknown') }),
  z.object({
    ...line,
    kind: z.literal('reply'),
    state: open(words.REPLY_STATE, 'unknown'),
    by: text,
    code: maybe(text),
    reason: maybe(text),
  }),
]);

const dossierThread: z.ZodMiniType<DossierThread> = z.object({
  thread: text,
  title: text,
  place,
  customer: account,
  preview: text,
  waitingSince: maybe(text),
  latestAt: maybe(text),
  closable: maybe(z.object({ answeredIn: text, at: text })),
});

const suggestion: z.ZodMiniType<Suggestion> = z.object({
  thread: text,
  title: text,
  customer: account,
  why: oneOf(words.SUGGESTED),
});

/** Lines and suggestions of kinds this page does not know are left out. */
export const dossierView: z.ZodMiniType<DossierView> = z.discriminatedUnion('unchanged', [
  z.object(unchanged),
  z.object({
    ...changed,
    contact: maybe(z.object({ id: text, accounts: z.array(contactAccount) })),
    account: z.object({ people: text, id: text }),
    threads: z.array(dossierThread),
    entries: each(entry),
    suggestions: each(suggestion),
  }),
]);
