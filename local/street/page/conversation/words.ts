import type { Said } from '../api.ts';
import { el } from '../dom.ts';
import { icon } from '../icons.ts';

const MENTION = /^@\w{1,30}$/;
const LONGEST_QUOTE = 80;

/** Text with its mentions set apart; everything stays text. */
export const words = ({ text, deleted }: Said): HTMLElement[] => {
  if (deleted) return [el('p', { class: 'words gone' }, 'Taken back')];
  if (text === '') return [];
  const parts = text
    .split(/(@\w{1,30})/)
    .map((part) => (MENTION.test(part) ? el('span', { class: 'mention' }, part) : part));
  return [el('p', { class: 'words', dir: 'auto' }, ...parts)];
};

/** The first words of what is answered, where a channel shows them above the answer. */
export const quote = (parent: Said | undefined, author: string): HTMLElement[] => {
  if (parent === undefined) return [];
  const text = parent.deleted ? 'Taken back' : parent.text.slice(0, LONGEST_QUOTE);
  return [el('div', { class: 'quote' }, el('strong', {}, author), el('p', { dir: 'auto' }, text))];
};

/** How far one's own words have come, where the platform tells. */
export const receipt = ({ handedOver, deleted }: Said): HTMLElement[] => {
  if (handedOver === undefined || deleted) return [];
  const [name, state] = handedOver ? (['ticks', 'Delivered'] as const) : (['tick', 'Sent'] as const);
  return [
    el('span', { class: 'receipt', title: state }, icon(name), el('span', { class: 'receipt-word' }, state)),
  ];
};
