import Link from '@cloudscape-design/components/link';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ThreadId } from '#domain/thread.ts';
import type { DossierDetail, DossierThread } from '#domain/view.ts';
import { Customer, customerName } from '../../customer/Customer.tsx';
import { Foreign } from '../../customer/Foreign.tsx';
import { PlaceMark } from '../../customer/PlaceMark.tsx';
import { Time } from '../../live/Time.tsx';
import { threadHref } from '../../route.ts';
import type { Act } from '../useAct.ts';
import { CloseElsewhere } from './CloseElsewhere.tsx';
import { THREADS } from './words.ts';

const Stand = ({ one: { waitingSince, latestAt } }: { one: DossierThread }) => {
  if (waitingSince !== undefined)
    return (
      <StatusIndicator type="pending">
        {THREADS.waiting} <Time at={waitingSince} as="point" />
      </StatusIndicator>
    );
  return latestAt === undefined ? (
    <span className="quiet">{THREADS.quiet}</span>
  ) : (
    <StatusIndicator type="success">
      {THREADS.answered} <Time at={latestAt} />
    </StatusIndicator>
  );
};

interface LineProps {
  one: DossierThread;
  thread: ThreadId;
  dossier: DossierDetail;
  act: Act;
}

const ThreadLine = ({ one, thread, dossier, act }: LineProps) => (
  <li className="dossier-line dossier-thread" aria-current={one.thread === thread}>
    <span className="dossier-name">
      <PlaceMark title={one.title} place={one.place} />{' '}
      {one.thread === thread ? (
        <>
          <Customer account={one.customer} brief /> <strong className="quiet">{THREADS.here}</strong>
        </>
      ) : (
        <Link href={threadHref(one.thread)} ariaLabel={THREADS.open(one.title, customerName(one.customer))}>
          <Customer account={one.customer} brief />
        </Link>
      )}
    </span>
    <Stand one={one} />
    {one.preview !== '' && one.thread !== thread && (
      <span className="dossier-preview quiet">
        <Foreign>{one.preview}</Foreign>
      </span>
    )}
    <CloseElsewhere one={one} thread={thread} dossier={dossier} act={act} />
  </li>
);

interface Props {
  thread: ThreadId;
  dossier: DossierDetail;
  act: Act;
}

/** Every conversation with the person, this one first. */
export const Threads = ({ thread, dossier, act }: Props) => (
  <div>
    <h3 className="part-title">{THREADS.title}</h3>
    <ul className="dossier-list" aria-label={THREADS.title}>
      {dossier.threads.map((one) => (
        <ThreadLine key={one.thread} one={one} thread={thread} dossier={dossier} act={act} />
      ))}
    </ul>
  </div>
);
