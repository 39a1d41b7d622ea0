import Alert from '@cloudscape-design/components/alert';
import { lazy, Suspense, useCallback } from 'react';
import { useDesk } from './desk.ts';
import { HandOver } from './handOver/HandOver.tsx';
import { Incidents } from './incidents/Incidents.tsx';
import { usePolled } from './live/usePolled.ts';
import { type FullQueue, Queue } from './queue/Queue.tsx';
import type { Route } from './route.ts';
import { SESSION } from './session/words.ts';

const ThreadPage = lazy(async () => ({ default: (await import('./thread/ThreadPage.tsx')).ThreadPage }));

/** One brand's queue, and beside it the thread the address names. */
export const BrandDesk = ({ brand, thread }: { brand: string; thread: Route['thread'] }) => {
  const { api, clock } = useDesk();
  const ask = useCallback((cursor?: string) => api.queue(brand, cursor), [api, brand]);
  const queue = usePolled<FullQueue>(ask, clock);
  return (
    <>
      {queue.problem !== undefined && queue.problem.status !== 401 && (
        <div role="status">
          <Alert type="warning">{queue.problem.status === 0 ? SESSION.offline : queue.problem.message}</Alert>
        </div>
      )}
      <main className="desk" data-open={thread !== undefined}>
        <div className="queue">
          <Incidents brand={brand} />
          <Queue
            queue={queue}
            open={thread}
            tools={<HandOver brand={brand} onChange={() => void queue.refresh()} />}
          />
        </div>
        {thread !== undefined && (
          <Suspense>
            <ThreadPage key={thread} thread={thread} onChange={queue.refresh} />
          </Suspense>
        )}
      </main>
    </>
  );
};
