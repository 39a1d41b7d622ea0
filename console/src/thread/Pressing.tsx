import Link from '@cloudscape-design/components/link';
import { Fragment } from 'react';
import type { PriorityReason } from '#domain/sla/priority.ts';
import type { QueueRow } from '#domain/view.ts';
import { Foreign } from '../customer/Foreign.tsx';
import { PRIORITY } from '../levelsVocabulary.ts';
import { Time } from '../live/Time.tsx';
import { channelOf, threadHref } from '../route.ts';
import { capital } from '../words/capital.ts';
import { channelName } from '../words/channelName.ts';
import { PRESSING, reasonWords } from './clocks/words.ts';

interface ReasonProps {
  reason: PriorityReason;
  /** Makes the words the beginning of a sentence, or does not. */
  begin: (words: string) => string;
}

const Waited = ({ reason: { since, thread }, begin }: ReasonProps & { reason: { kind: 'waited' } }) => (
  <>
    {begin(PRESSING.waited)} <Time at={since} as="point" />
    {thread !== undefined && (
      <>
        , {PRESSING.first} <Link href={threadHref(thread)}>{channelName(channelOf(thread))}</Link>
      </>
    )}
  </>
);

type OfPromise = { kind: 'promise_broken' | 'promise_near' };

const OfPromise = ({ reason: { kind, by, owner }, begin }: ReasonProps & { reason: OfPromise }) => (
  <>
    {begin(kind === 'promise_broken' ? PRESSING.broken : PRESSING.near)} <Time at={by} /> {PRESSING.owner}{' '}
    <Foreign>{owner}</Foreign>
  </>
);

const Reason = ({ reason, begin }: ReasonProps) => {
  switch (reason.kind) {
    case 'waited':
      return <Waited reason={reason} begin={begin} />;
    case 'promise_broken':
    case 'promise_near':
      return <OfPromise reason={reason} begin={begin} />;
    default:
      return begin(reasonWords(reason));
  }
};

/** How pressing a thread is and why, in a line; nothing where it is as pressing as most. */
export const Pressing = ({ row: { priority, why } }: { row: QueueRow }) =>
  priority === 'normal' && why.length === 0 ? null : (
    <p className="pressing" role="note" aria-label={PRESSING.label}>
      <strong>{PRIORITY[priority]}</strong>
      {why.map((reason, index) => (
        <Fragment key={reason.kind}>
          {index === 0 ? ': ' : ' '}
          <Reason reason={reason} begin={index === 0 ? (words) => words : capital} />.
        </Fragment>
      ))}
    </p>
  );
