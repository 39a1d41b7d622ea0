import * as z from 'zod/mini';
import {
  collected,
  type Element,
  fresh,
  jsonBody,
  type Reader,
  readerFor,
  timeIn,
} from '#channels/http/heard.ts';
import { keysAs, present, requireToken } from '#channels/http/keys.ts';
import type { Hook } from '#desk/ports/hook.ts';
import { VisibleError } from '#domain/errors.ts';
import { Secret, threadWith } from './index.ts';

const Note = z.object({
  id: z.string(),
  from: z.string().check(z.regex(/^[a-z]{1,20}$/)),
  words: z.string(),
  seconds: z.unknown(),
});

const read = (raw: unknown, reader: Reader): Element => {
  const note = z.safeParse(Note, raw).data;
  const at = timeIn(note?.seconds);
  if (note === undefined || at === undefined) return { ignored: 'no note' };
  const { id, from, words: text } = note;
  const thread = threadWith(reader.brand, from);
  return fresh({ thread, id, at, direction: 'in', place: 'private', author: { id: from }, text }, reader);
};

export const hook: Hook = {
  name: 'pigeon',
  verify: ({ headers }, secret) => {
    const { ring, previousRing } = keysAs(Secret, secret);
    requireToken(headers['x-ring'], present(ring, previousRing));
  },
  parse: (body, brand, now) => {
    const notes = z.safeParse(z.array(z.unknown()), jsonBody(body)).data;
    if (notes === undefined) throw new VisibleError('input', 'malformed_body', 'These are no notes.');
    if (notes.length === 0) return { messages: [], ignored: ['no notes'] };
    return collected(notes.map((note) => read(note, readerFor('pigeon', brand, now))));
  },
  accountIn: () => undefined,
};
