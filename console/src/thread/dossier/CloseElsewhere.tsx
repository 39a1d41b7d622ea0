import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import { useState } from 'react';
import type { ThreadId } from '#domain/thread.ts';
import type { DossierDetail, DossierThread } from '#domain/view.ts';
import { useDesk } from '../../desk.ts';
import { threadHref } from '../../route.ts';
import type { Act } from '../useAct.ts';
import { useMayAnswer } from '../useMayAnswer.ts';
import { THREADS } from './words.ts';

/** The thread that was answered, which the line will name; undefined where the desk has moved on. */
const answeredThread = (
  { thread, closable }: DossierThread,
  { threads }: DossierDetail,
): DossierThread | undefined =>
  threads.find(
    (other) =>
      other.thread !== thread &&
      other.waitingSince === undefined &&
      other.title === closable?.answeredIn &&
      other.latestAt === closable.at,
  );

const Asked = ({ one, isHere }: { one: DossierThread; isHere: boolean }) => (
  <span className="dossier-note" role="status">
    {isHere ? THREADS.askedHere : THREADS.asked}{' '}
    {!isHere && <Link href={threadHref(one.thread)}>{THREADS.goThere}</Link>}
  </span>
);

interface Props {
  one: DossierThread;
  thread: ThreadId;
  dossier: DossierDetail;
  act: Act;
}

/** Has a line drafted for a thread whose question was answered in another. Nothing goes out by it. */
export const CloseElsewhere = ({ one, thread, dossier, act }: Props) => {
  const { api } = useDesk();
  const mayAnswer = useMayAnswer(thread);
  const [asked, setAsked] = useState(false);
  const isHere = one.thread === thread;
  if (asked) return <Asked one={one} isHere={isHere} />;
  const answered = answeredThread(one, dossier)?.thread ?? (isHere ? undefined : thread);
  if (!mayAnswer || one.closable === undefined || answered === undefined) return null;
  const name = `close ${one.thread}`;
  const words = isHere ? THREADS.closableHere : THREADS.closable;
  return (
    <span className="dossier-note">
      {words(one.closable.answeredIn)}{' '}
      <Button
        variant="inline-link"
        loading={act.doing === name}
        disabled={act.doing !== undefined}
        onClick={async () => setAsked(await act.run(name, () => api.closeElsewhere(answered, one.thread)))}
      >
        {isHere ? THREADS.closeHere : THREADS.close}
      </Button>
    </span>
  );
};
