import { memo, useMemo } from 'react';
import type { ThreadId } from '#domain/thread.ts';
import type { DossierDetail, DossierEntry } from '#domain/view.ts';
import { useDesk } from '../../desk.ts';
import { Day, localDay } from '../../live/Day.tsx';
import { channelOf } from '../../route.ts';
import { channelName } from '../../words/channelName.ts';
import { useNewestInSight } from '../useNewestInSight.ts';
import { EntryLine, type Where } from './EntryLine.tsx';
import { LINE } from './words.ts';

const wheresOf = ({ threads }: DossierDetail): ReadonlyMap<ThreadId, Where> =>
  new Map(threads.map(({ thread, title, place, customer }) => [thread, { title, place, customer }]));

/** Of a thread too old to be listed; its channel is in its name. */
const unlisted = (thread: ThreadId): Where => ({ title: channelName(channelOf(thread)), place: 'private' });

const keyOf = (entry: DossierEntry, index: number): string =>
  entry.kind === 'message' ? `${entry.thread} ${entry.message.id}` : `${entry.kind} ${entry.at} ${index}`;

interface LinesProps {
  thread: ThreadId;
  dossier: DossierDetail;
}

/** Drawn anew only when the dossier changed: there may be many hundreds of lines. */
const Lines = memo(({ thread, dossier }: LinesProps) => {
  const { clock } = useDesk();
  const wheres = useMemo(() => wheresOf(dossier), [dossier]);
  const now = clock.now();
  return (
    <ol className="time-line">
      {dossier.entries.map((entry, index) => {
        const before = dossier.entries[index - 1];
        const newDay = before === undefined || localDay(before.at) !== localDay(entry.at);
        return (
          <li key={keyOf(entry, index)}>
            {newDay && <Day at={entry.at} />}
            <EntryLine
              entry={entry}
              where={wheres.get(entry.thread) ?? unlisted(entry.thread)}
              isHere={entry.thread === thread}
              now={now}
            />
          </li>
        );
      })}
    </ol>
  );
});

/** Everything that happened with a person, wherever it did; the newest at the bottom and in sight. */
export const TimeLine = ({ thread, dossier }: LinesProps) => {
  const follower = useNewestInSight<HTMLElement>(dossier.entries);
  return (
    <div>
      <h3 className="part-title">{LINE.title}</h3>
      {dossier.entries.length === 0 && <p className="quiet">{LINE.none}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="time-box" aria-label={LINE.title} tabIndex={0} {...follower}>
        <Lines thread={thread} dossier={dossier} />
      </section>
    </div>
  );
};
