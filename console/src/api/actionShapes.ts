import * as z from 'zod/mini';
import type { Action, ActionInput, ProposedAction } from '#domain/action.ts';
import type { HeadAction } from '#domain/head.ts';
import type { Reference } from '#domain/understanding.ts';
import * as words from '../vocabulary.ts';
import { agent, each, maybe, oneOf, open, text } from './words.ts';

const reference: z.ZodMiniType<Reference> = z.object({ backoffice: text, value: text });

/** Without the form that the customer is asked for it in. */
const input: z.ZodMiniType<ActionInput & { value?: string }> = z.object({
  name: text,
  title: text,
  kind: z.catch(z.enum(['text', 'choice', 'instant', 'date', 'phone']), 'text'),
  required: z.boolean(),
  choices: maybe(z.array(z.object({ value: text, title: text }))),
  maxLength: maybe(z.number()),
  value: maybe(text),
});

const proposal: z.ZodMiniType<ProposedAction> = z.object({
  backoffice: text,
  name: text,
  kind: oneOf(words.ACTION_KIND),
  title: text,
  risk: open(words.RISK, 'high'),
  inputs: z.array(input),
  reference: maybe(reference),
});

/** What this page does not understand it does not offer to do. */
export const proposals = each(proposal);

const state = open(words.ACTION_STATE, 'unknown');

/** Without its result, which reaches the page as the facts of the draft made from it. */
export const action: z.ZodMiniType<Action> = z.object({
  id: text,
  thread: text,
  draftId: text,
  backoffice: text,
  name: text,
  kind: oneOf(words.ACTION_KIND),
  title: text,
  reference: maybe(reference),
  inputs: z.record(text, text),
  by: agent,
  approvedAt: text,
  state,
  fence: z.number(),
  leaseUntil: maybe(text),
  notBefore: maybe(text),
  rounds: maybe(z.number()),
  reason: maybe(text),
});

export const headAction: z.ZodMiniType<HeadAction> = z.object({
  id: text,
  title: text,
  state,
  by: text,
  at: text,
  checkAt: text,
});
