import * as z from 'zod/mini';
import type { Claim, Draft, DraftCase, DraftDelivery, HumanReason, Pending } from '#domain/draft.ts';
import * as words from '../vocabulary.ts';
import { proposals } from './actionShapes.ts';
import { fact } from './factShapes.ts';
import { outgoingFile } from './wayShapes.ts';
import { each, findings, maybe, oneOf, open, place, text } from './words.ts';

const claim: z.ZodMiniType<Claim> = z.object({ start: z.number(), end: z.number(), facts: z.array(text) });

const draftDelivery: z.ZodMiniType<DraftDelivery> = z.object({
  thread: text,
  place,
  text,
  claims: z.array(claim),
  copy: maybe(z.literal(true)),
  choices: maybe(z.array(text)),
  file: maybe(outgoingFile),
});

export const draftCase: z.ZodMiniType<DraftCase> = z.object({
  backoffice: text,
  hash: text,
  display: text,
  open: maybe(text),
});

/** What is wanted without a name for it is only the words that asked. */
const pending: z.ZodMiniType<Pending> = z.union([
  z.object({ backoffice: text, action: oneOf(words.ACTION_KIND), words: text }),
  z.object({ backoffice: text, words: text }),
]);

const isKnownReason = (reason: string | undefined): reason is HumanReason =>
  reason !== undefined && Object.hasOwn(words.HUMAN_REASON, reason);

const written = z.object({
  id: text,
  thread: text,
  place,
  madeAt: text,
  basedOn: text,
  state: oneOf(words.DRAFT_STATE),
  human: maybe(text),
  lang: oneOf(words.LANGUAGE),
  verification: open(words.VERIFICATION, 'none'),
  intent: open(words.INTENT, 'other'),
  deliveries: z.array(draftDelivery),
  facts: z.array(fact),
  findings,
  asks: each(oneOf(words.ASKED)),
  pending: maybe(pending),
  actions: maybe(proposals),
  case: maybe(draftCase),
  incident: maybe(z.object({ backoffice: text, reference: text })),
  promiseBy: maybe(text),
  elsewhereOnly: maybe(z.literal(true)),
  notice: maybe(z.literal(true)),
});

/** A reason this page has no words for is left out: that a person writes is said by the draft's state. */
export const draft: z.ZodMiniType<Draft> = z.pipe(
  written,
  z.transform(
    ({ human, ...rest }: z.infer<typeof written>): Draft => ({
      ...rest,
      ...(isKnownReason(human) && { human }),
    }),
  ),
);
