import Alert from '@cloudscape-design/components/alert';
import Spinner from '@cloudscape-design/components/spinner';
import { useCallback } from 'react';
import type { ThreadId } from '#domain/thread.ts';
import type { ThreadView } from '#domain/view.ts';
import { useDesk } from '../desk.ts';
import { usePolled } from '../live/usePolled.ts';
import { OpenThread } from './OpenThread.tsx';
import { THREAD } from './words.ts';

type FullThread = Extract<ThreadView, { unchanged: false }>;

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
    return <Alert type="warning">{problem.status === 404 ? THREAD.missing : problem.message}</Alert>;
  if (view === undefined)
    return (
      <div className="empty">
        <Spinner /> {THREAD.loading}
      </div>
    );
  return <OpenThread detail={view} refresh={refreshBoth} />;
};
