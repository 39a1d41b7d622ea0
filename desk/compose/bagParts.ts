import { stateOf } from './bagHeadlines.ts';
import { type Args, write } from './catalogue/catalogue.ts';
import { isNone, type Part, type Pen, part, toPlace } from './parts.ts';

/* A file of several bags that are not all in one place. */

const group = (pen: Pen, index: number): string | undefined => {
  const { book, lang, voice } = pen;
  const id = `case.groups[${index}]`;
  const count = book.number(id);
  const phase = book.code(`${id}.phase`);
  if (count === undefined || phase === undefined) return undefined;
  const where = book.cite(`${id}.where`, 'place');
  const own = stateOf(phase, where?.code === undefined ? 'courier_delivers' : undefined);
  const state = own === 'needsYou' ? 'searching' : own;
  return write(lang, 'bagsGroup', { count, state, in: where === undefined ? 'none' : voice.in(where) });
};

/** "One is in Amsterdam and one has not been found yet", with the number of all; undefined for a file of one bag. */
export const bagGroups = (pen: Pen): Args | undefined => {
  const total = pen.book.number('case.itemCount');
  if (total === undefined) return undefined;
  const groups = Array.from({ length: total }, (_, index) => group(pen, index)).filter(
    (text) => text !== undefined,
  );
  const last = groups.length > 1 ? (groups.at(-1) ?? 'none') : 'none';
  const all = (groups.length > 1 ? groups.slice(0, -1) : groups).join(', ');
  return { total, groups: write(pen.lang, 'bagsJoin', { all, last }) };
};

const NEXT: Readonly<Record<string, string>> = {
  searching: 'searching',
  received: 'searching',
  located: 'pending',
};

export const bagsParts = (pen: Pen): Part[] | undefined => {
  const groups = bagGroups(pen);
  if (groups === undefined) return undefined;
  const lead = part(pen, 'bags', groups, 9);
  const phase = pen.book.code('case.phase') ?? '';
  const pending = pen.book.code('case.nextStep') === 'flight_pending';
  const step = phase === 'located' && !pending ? 'none' : (NEXT[phase] ?? 'none');
  if (isNone(step)) {
    pen.book.cited();
    return [lead];
  }
  return [lead, part(pen, 'bagsNext', { step, to: step === 'pending' ? toPlace(pen) : 'none' }, 6)];
};
