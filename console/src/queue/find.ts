import type { QueueRow } from '#domain/view.ts';

/** What is looked through of a row; `squeezed`: without spaces and dashes, for references. */
interface Text {
  text: string;
  squeezed: string;
}

const texts = new WeakMap<QueueRow, Text>();

const plain = (words: string): string => words.normalize('NFKC').toLowerCase();

const squeeze = (words: string): string => words.replace(/[\s\p{Pd}]+/gu, '');

const textOf = (row: QueueRow): Text => {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const { customer, preview } = row.head;
  const handle = customer.handle === undefined ? '' : `@${customer.handle}`;
  const text = plain([customer.name ?? '', handle, customer.id, preview].join(' '));
  const found = { text, squeezed: squeeze(text) };
  texts.set(row, found);
  return found;
};

/** A reference has a digit in it, and people write it with spaces or without. */
const isReference = (words: string): boolean => words.length > 3 && /\d/.test(words);

/** Whether a row has every word that is looked for: of its customer, or of what they wrote last. */
export const finder = (query: string): ((row: QueueRow) => boolean) => {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const together = squeeze(words.join(''));
  return (row) => {
    const { text, squeezed } = textOf(row);
    return (
      words.every((word) => text.includes(word)) || (isReference(together) && squeezed.includes(together))
    );
  };
};
