import * as z from 'zod/mini';
import type { CitedFact, FactValue } from '#domain/facts.ts';
import * as words from '../vocabulary.ts';
import { PAGE } from './problemWords.ts';
import { maybe, open, text } from './words.ts';

const precision = z.enum(['minute', 'hour', 'day']);

const known: z.ZodMiniType<FactValue> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('instant'), at: text, precision }),
  z.object({ kind: z.literal('span'), from: text, to: text, precision }),
  z.object({
    kind: z.literal('place'),
    name: text,
    code: maybe(text),
    names: maybe(z.record(text, text)),
  }),
  z.object({ kind: z.literal('number'), value: z.number() }),
  z.object({ kind: z.literal('money'), amount: z.number(), currency: text }),
  z.object({ kind: z.literal('duration'), seconds: z.number() }),
  z.object({ kind: z.literal('link'), url: text }),
  z.object({ kind: z.literal('code'), code: text }),
  z.object({ kind: z.literal('text'), text }),
  z.object({ kind: z.literal('reference'), text }),
]);

/** A value of a kind this page has never heard of is said to be that, and the rest of the page stands. */
const factValue: z.ZodMiniType<FactValue> = z.catch(known, {
  kind: 'text',
  text: PAGE.unknownFact,
});

export const fact: z.ZodMiniType<CitedFact> = z.object({
  id: text,
  label: text,
  value: factValue,
  source: text,
  observedAt: text,
  certainty: open(words.CERTAINTY, 'inferred'),
  disclose: open(words.DISCLOSURE, 'agent_only'),
});
