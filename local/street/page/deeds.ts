import type { Person, Said } from './api.ts';
import { button, el } from './dom.ts';
import type { Stage } from './stage.ts';

/** What the player can do with something said. */
export interface Deeds {
  reply(said: Said): void;
  change(said: Said): void;
  takeBack(said: Said): void;
  tap(said: Said, choice: string): void;
}

const deed = (label: string, about: string, run: () => void): HTMLElement => {
  const element = button(label, 'quiet', run);
  element.setAttribute('aria-label', `${label} ${about}`);
  return element;
};

/** The buttons under something said: an answer to others, second thoughts on one's own where the channel knows them. */
export const deedsRow = (
  said: Said,
  { author, me, stage, deeds }: { author: string; me: Person | undefined; stage: Stage; deeds: Deeds },
): HTMLElement => {
  const row = el('div', { class: 'deeds' });
  const { outOnly, edits, deletions } = stage.channel;
  if (outOnly || said.deleted) return row;
  const own = said.by === me?.id;
  if (!own || said.place === 'public') row.append(deed('Reply', `to ${author}`, () => deeds.reply(said)));
  if (own && edits) row.append(deed('Edit', 'what you said', () => deeds.change(said)));
  if (own && deletions) row.append(deed('Take back', 'what you said', () => deeds.takeBack(said)));
  return row;
};

/** The answers the brand put under its words, to be tapped. */
export const choicesRow = (said: Said, deeds: Deeds): HTMLElement[] =>
  said.choices === undefined
    ? []
    : [
        el(
          'div',
          { class: 'choices' },
          ...said.choices.map((choice) => button(choice, 'choice', () => deeds.tap(said, choice))),
        ),
      ];

/** Text with its mentions set apart; everything stays text. */
export const words = ({ text, deleted }: Said): HTMLElement[] => {
  if (deleted) return [el('p', { class: 'words gone' }, 'Taken back')];
  if (text === '') return [];
  const parts = text
    .split(/(@\w{1,30})/)
    .map((part) => (/^@\w{1,30}$/.test(part) ? el('span', { class: 'mention' }, part) : part));
  return [el('p', { class: 'words', dir: 'auto' }, ...parts)];
};

/** Changes when something said must be shown anew. */
export const markOf = ({ id, editedAt = '', deleted }: Said): string =>
  `${id} ${editedAt} ${deleted === true}`;
