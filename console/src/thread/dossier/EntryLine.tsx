import type { MouseEvent } from 'react';
import type { Account, Place } from '#domain/message.ts';
import type { DossierEntry } from '#domain/view.ts';
import { ChannelMark } from '../../customer/ChannelMark.tsx';
import { Foreign } from '../../customer/Foreign.tsx';
import { clockWords, utcWords } from '../../live/timeWords.ts';
import { threadHref } from '../../route.ts';
import { PLACE } from '../../vocabulary.ts';
import { messageAnchor } from '../conversation/anchor.ts';
import { entryWords } from './entryWords.ts';
import { LINE } from './words.ts';

/** Where a line happened. */
export interface Where {
  title: string;
  place: Place;
  /** Who writes there; unknown of a thread that is not listed. */
  customer?: Account;
}

interface Props {
  entry: DossierEntry;
  where: Where;
  /** It happened in the thread that is open. */
  isHere: boolean;
  now: number;
}

/** Shows a message of this thread in its conversation, without touching the address. */
const showHere = (entry: DossierEntry) => (event: MouseEvent) => {
  if (entry.kind !== 'message') return;
  event.preventDefault();
  document.getElementById(messageAnchor(entry.message.id))?.scrollIntoView({ block: 'center' });
};

/** One line of what happened. What is not of this thread says so, so that nobody answers in the wrong place. */
export const EntryLine = ({ entry, where, isHere, now }: Props) => {
  const { head, words, tone } = entryWords(entry, now, where.customer);
  return (
    <a
      className="entry"
      href={threadHref(entry.thread)}
      data-tone={tone}
      data-kind={entry.kind}
      data-here={isHere}
      {...(isHere ? { onClick: showHere(entry) } : {})}
    >
      <span className="entry-top">
        <time dateTime={entry.at} title={utcWords(entry.at)}>
          {clockWords(entry.at)}
        </time>
        <ChannelMark title={where.title} />
        <strong>
          <Foreign>{head}</Foreign>
        </strong>
        <span className="entry-where">
          {isHere ? LINE.here : LINE.elsewhere(where.title, PLACE[where.place].toLowerCase())}
        </span>
      </span>
      {words !== '' && (
        <span className="entry-words">
          <Foreign>{words}</Foreign>
        </span>
      )}
    </a>
  );
};
