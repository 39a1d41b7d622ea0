import Alert from '@cloudscape-design/components/alert';
import { lazy, Suspense, useCallback, useState } from 'react';
import type { Problem } from './api/problem.ts';
import { Part } from './frame/Part.tsx';
import { HandOver } from './handOver/HandOver.tsx';
import { Incidents } from './incidents/Incidents.tsx';
import { Queue } from './queue/Queue.tsx';
import { createShownOrder, ShownOrderContext } from './queue/shownOrder.ts';
import { useFeed } from './queue/useFeed.ts';
import { useSavedView } from './queue/useSavedView.ts';
import type { Route } from './route.ts';
import { SESSION } from './session/words.ts';

const ThreadPage = lazy(async () => ({ default: (await import('./thread/ThreadPage.tsx')).ThreadPage }));

const UndoKey = lazy(async () => ({ default: (await import('./thread/undo/UndoKey.tsx')).UndoKey }));

/** Why what is shown may be out of date; who has to sign in again is told elsewhere. */
const Outdated = ({ problem }: { problem: Problem | undefined }) => (
  <div role="status">
    {problem !== undefined && problem.status !== 401 && (
      <Alert type="warning">{problem.status === 0 ? SESSION.offline : problem.message}</Alert>
    )}
  </div>
);

/** One brand's queue, and beside it the thread the address names. */
export const BrandDesk = ({ brand, thread }: { brand: string; thread: Route['thread'] }) => {
  const [order] = useState(createShownOrder);
  const { shown, problem, refresh } = useFeed(brand);
  const view = useSavedView(brand);
  const onChange = useCallback(() => void refresh(thread), [refresh, thread]);
  return (
    <ShownOrderContext value={order}>
      <Outdated problem={problem} />
      <Part>
        <UndoKey />
      </Part>
      <main className="desk" data-open={thread !== undefined}>
        <Queue
          {...{ brand, shown, view }}
          open={thread}
          above={<Incidents brand={brand} />}
          tools={<HandOver brand={brand} onChange={onChange} />}
        />
        {thread !== undefined && (
          <Suspense>
            <ThreadPage key={thread} thread={thread} onChange={onChange} />
          </Suspense>
        )}
      </main>
    </ShownOrderContext>
  );
};
