import { refused } from '../http/asking.ts';
import type { OwnMeanings } from '../meta/graph.ts';

const FILE = refused(
  'file_refused',
  'Messenger could not take the file. Send its address as text, or the file in another channel.',
);

/** Beside what all of Graph means ("Error codes", Messenger Platform). */
export const MEANINGS: OwnMeanings = new Map([
  ['100/2018001', refused('dm_closed', 'This person cannot be written to: they are not known to the page.')],
  ['10/2018108', refused('dm_closed', 'This person does not take messages from the brand now.')],
  ['100/2018008', FILE],
  ['100/2018047', FILE],
  ['100/2018109', FILE],
  /** "Temporary": whether it went out is not said. */
  ['1200', { kind: 'unknown', reason: 'Meta answered with an error of its own (1200).' }],
]);
