import type { Person, Said } from '../api.ts';
import { button, el } from '../dom.ts';
import { type IconName, icon } from '../icons.ts';
import { lookOf } from '../look.ts';
import type { Stage } from '../stage.ts';

/** What the player can do with something said. */
export interface Deeds {
  reply(said: Said): void;
  change(said: Said): void;
  takeBack(said: Said): void;
  tap(said: Said, choice: string): void;
}

const deed = (label: string, about: string, picture: IconName | undefined, run: () => void): HTMLElement => {
  const element = button(label, 'deed', run);
  element.setAttribute('aria-label', `${label} ${about}`);
  if (picture !== undefined) element.prepend(icon(picture));
  return element;
};

interface Around {
  author: string;
  me: Person | undefined;
  stage: Stage;
  deeds: Deeds;
}

/** The buttons under something said: an answer to others, second thoughts on one's own where the channel knows them. */
export const deedsRow = (said: Said, { author, me, stage, deeds }: Around): HTMLElement => {
  const row = el('div', { class: 'deeds' });
  const { name, outOnly, edits, deletions } = stage.channel;
  if (outOnly || said.deleted) return row;
  const own = said.by === me?.id;
  const answer = lookOf(name).answer;
  if (!own || said.place === 'public')
    row.append(deed(answer, `to ${author}`, 'reply', () => deeds.reply(said)));
  if (own && edits) row.append(deed('Edit', 'what you said', undefined, () => deeds.change(said)));
  if (own && deletions) row.append(deed('Take back', 'what you said', undefined, () => deeds.takeBack(said)));
  return row;
};

/** The answers the brand put under its words, to be tapped once. */
export const choicesRow = (said: Said, tapped: string | undefined, deeds: Deeds): HTMLElement[] => {
  if (said.choices === undefined) return [];
  const buttons = said.choices.map((choice) => {
    const element = button(choice, 'choice', () => deeds.tap(said, choice));
    element.disabled = tapped !== undefined;
    if (choice === tapped) element.setAttribute('aria-pressed', 'true');
    return element;
  });
  return [el('div', { class: 'choices', role: 'group', 'aria-label': 'Answers to tap' }, ...buttons)];
};

/** Changes when something said must be shown anew. */
export const markOf = ({ id, editedAt = '', deleted, handedOver }: Said): string =>
  `${id} ${editedAt} ${deleted === true} ${handedOver === true}`;
