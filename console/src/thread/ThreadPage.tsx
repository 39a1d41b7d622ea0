import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Spinner from '@cloudscape-design/components/spinner';
import { useCallback } from 'react';
import type { ThreadId } from '#domain/thread.ts';
import type { ThreadView } from '#domain/view.ts';
import type { Problem } from '../api/problem.ts';
import { useDesk } from '../desk.ts';
import { usePolled } from '../live/usePolled.ts';
import { brandOf, queueHref, useRoute } from '../route.ts';
import { OpenThread } from './OpenThread.tsx';
import { THREAD } from './words.ts';

type FullThread = Extract<ThreadView, { unchanged: false }>;

/** In place of a thread: why it is not shown, and the way back, for where there is little room the queue is hidden. */
const NotShown = ({ thread, problem }: { thread: ThreadId; problem: Problem }) => {
  const { view } = useRoute();
  return (
    <div>
      <Alert type="warning" action={<Button href={queueHref(brandOf(thread), view)}>{THREAD.back}</Button>}>
        {problem.status === 404 ? THREAD.missing : problem.message}
      </Alert>
    </div>
  );
};

/** One thread, kept up to date. One instance a thread: give it the thread's id as its key. */
export const ThreadPage = ({ thread, onChange }: { thread: ThreadId; onChange: () => void }) => {
  const { api, clock } = useDesk();
  const ask = useCallback((cursor?: string) => api.thread(thread, cursor), [api, thread]);
  const { view, problem, refresh } = usePolled<FullThread>(ask, clock, { thread });
  const refreshBoth = useCallback(async () => {
    onChange();
    await refresh();
  }, [refresh, onChange]);
  if (problem !== undefined && (view === undefined || problem.status === 404))
    return <NotShown thread={thread} problem={problem} />;
  if (view === undefined)
    return (
      <div className="empty">
        <Spinner /> {THREAD.loading}
      </div>
    );
  return <OpenThread detail={view} problem={problem} refresh={refreshBoth} />;
};
