import type { Account } from '#domain/message.ts';
import type { DossierEntry } from '#domain/view.ts';
import { PHASE } from '../../caseVocabulary.ts';
import { authorName } from '../../customer/Customer.tsx';
import { whenWords } from '../../live/timeWords.ts';
import { ACTION_STATE, PROMISE_STATE, REPLY_STATE } from '../../vocabulary.ts';
import { gistOf } from '../conversation/gist.ts';
import { refusalWords } from '../refusalWords.ts';
import { LINE } from './words.ts';

/** What a line of the time line says: what of it is ours, and what a stranger's. */
export interface EntryWords {
  /** Who, or what. */
  head: string;
  words: string;
  tone: 'in' | 'out' | 'good' | 'bad' | 'plain';
}

type Of<Kind extends DossierEntry['kind']> = Extract<DossierEntry, { kind: Kind }>;

const messageWords = ({ message }: Of<'message'>, customer: Account | undefined): EntryWords => ({
  head: message.direction === 'in' ? authorName(message.author, customer) : LINE.us,
  words: gistOf(message).words,
  tone: message.undelivered === undefined ? message.direction : 'bad',
});

const phaseWords = (phase: string): string =>
  new Map(Object.entries(PHASE)).get(phase) ?? phase.replaceAll('_', ' ');

const promiseWords = ({ by, owner, state }: Of<'promise'>, now: number): EntryWords => ({
  head: LINE.promise(owner, whenWords(by, now)),
  words: PROMISE_STATE[state],
  tone: ({ kept: 'good', broken: 'bad', open: 'plain' } as const)[state],
});

const replyWords = ({ by, state, ...why }: Of<'reply'>): EntryWords => ({
  head: `${LINE.reply(by)}: ${REPLY_STATE[state]}`,
  words: refusalWords(why),
  tone: state === 'refused' || state === 'returned' ? 'bad' : 'plain',
});

export const entryWords = (entry: DossierEntry, now: number, customer?: Account): EntryWords => {
  switch (entry.kind) {
    case 'message':
      return messageWords(entry, customer);
    case 'case':
      return {
        head: LINE.case(entry.display, entry.backoffice),
        words: phaseWords(entry.phase),
        tone: 'plain',
      };
    case 'promise':
      return promiseWords(entry, now);
    case 'action':
      return { head: entry.title, words: ACTION_STATE[entry.state], tone: 'plain' };
    case 'reply':
      return replyWords(entry);
    default:
      return entry satisfies never;
  }
};
