import type { Message } from '#domain/message.ts';
import { UNREADABLE } from '../../vocabulary.ts';
import { attachmentName } from './fileWords.ts';
import { SAID } from './words.ts';

/** What a message comes to in a line: its words, or ours where it has none. */
export interface Gist {
  words: string;
  /** The words are those of this page, not of whoever wrote. */
  ours: boolean;
}

const files = ({ attachments = [] }: Message): string => attachments.map(attachmentName).join(', ');

export const gistOf = (message: Message): Gist => {
  if (message.deletedAt !== undefined) return { words: SAID.takenBack[message.direction], ours: true };
  if (message.unreadable !== undefined) return { words: UNREADABLE[message.unreadable], ours: true };
  const words = [message.text, files(message)].filter((part) => part !== '').join(' · ');
  return { words, ours: false };
};
