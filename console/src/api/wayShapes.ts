import * as z from 'zod/mini';
import type { OutgoingFile, TemplateUse } from '#domain/reply.ts';
import type { LengthUnit, PlaceTraits } from '#domain/traits.ts';
import type { MediaView, ThreadDetail } from '#domain/view.ts';
import type { Way } from '#domain/way.ts';
import * as words from '../vocabulary.ts';
import { each, maybe, open, text } from './words.ts';

const way: z.ZodMiniType<Way> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('here'), until: maybe(text) }),
  z.object({ kind: z.literal('own_words'), until: text }),
  z.object({ kind: z.literal('template'), name: text, language: text, text }),
  z.object({ kind: z.literal('thread'), thread: text, title: text }),
]);

/** A way this page does not know it cannot take. */
export const ways = each(way);

export const lengthUnit: z.ZodMiniType<LengthUnit> = open(words.LENGTH_UNIT, 'characters');

const placeTraits: z.ZodMiniType<PlaceTraits> = z.object({
  maxLength: z.number(),
  unit: lengthUnit,
  windowHours: maybe(z.number()),
  ownWordsHours: maybe(z.number()),
  files: maybe(z.enum(['with_text', 'alone'])),
  readBack: z.catch(z.enum(['listed', 'echoed', 'reported', 'same_key', 'never']), 'never'),
});

const told = maybe(z.literal(true));

export const channel: z.ZodMiniType<ThreadDetail['channel']> = z.object({
  title: text,
  places: z.object({ public: maybe(placeTraits), private: maybe(placeTraits) }),
  tells: z.object({ edits: told, deletions: told, receipts: told }),
});

export const outgoingFile: z.ZodMiniType<OutgoingFile> = z.object({
  url: text,
  name: text,
  contentType: text,
});

export const templateUse: z.ZodMiniType<TemplateUse> = z.object({
  name: text,
  language: text,
  parameters: z.array(text),
});

export const mediaView: z.ZodMiniType<MediaView> = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('ready'),
    url: text,
    contentType: text,
    size: z.number(),
    name: text,
    inline: z.boolean(),
  }),
  z.object({ state: z.literal('fetching') }),
  z.object({ state: z.literal('refused'), reason: text }),
]);
