import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import type { Head } from '#domain/head.ts';
import type { Pause } from '#domain/sla/pause.ts';
import type { ThreadId } from '#domain/thread.ts';
import type { OwedPromise, ThreadDetail } from '#domain/view.ts';
import { useDesk } from '../../desk.ts';
import { useShortcuts } from '../../keys/useShortcuts.ts';
import { useWords } from '../../live/useWords.ts';
import { ASIDE } from '../handlingWords.ts';
import { Panel } from '../Panel.tsx';
import { ProblemNotice } from '../ProblemNotice.tsx';
import { type Act, useAct } from '../useAct.ts';
import { useBrandZone } from '../useBrandZone.ts';
import { AsideDialog } from './AsideDialog.tsx';
import { ClockList } from './ClockList.tsx';
import { KeepDialog } from './KeepDialog.tsx';
import { PromiseDialog } from './PromiseDialog.tsx';
import { PromiseList } from './PromiseList.tsx';
import { Rest, Rested } from './Rest.tsx';
import { pauseNow } from './rest.ts';
import { CLOCKS, HOLD, MAKE } from './words.ts';

/** As `pauseNow`, at every moment. */
const usePauseNow = (head: Head): Pause | undefined => {
  const from = useWords((now) => pauseNow(head, now)?.from ?? '');
  return head.pauses?.find((pause) => pause.from === from);
};

/** Which dialog is open. */
type Asking = { what: 'keep'; promise: OwedPromise } | { what: 'promise' } | { what: 'hold' };

interface DialogProps {
  asking: Asking;
  detail: ThreadDetail;
  act: Act;
  onClose: () => void;
}

const Dialog = ({ asking, detail, act, onClose }: DialogProps) => {
  const { api } = useDesk();
  const { thread } = detail.row.head;
  const zone = useBrandZone(thread);
  const run = async (name: string, work: () => Promise<void>): Promise<void> => {
    if (await act.run(name, work)) onClose();
  };
  switch (asking.what) {
    case 'keep':
      return (
        <KeepDialog
          {...{ act, onClose }}
          promise={asking.promise}
          onKeep={(how) => void run('keep', () => api.keep(thread, asking.promise.id, how))}
        />
      );
    case 'promise':
      return (
        <PromiseDialog
          {...{ zone, act, onClose }}
          onPromise={(promise) => void run('promise', () => api.promise(thread, promise))}
        />
      );
    case 'hold':
      return (
        <AsideDialog
          {...{ zone, act, onClose }}
          onAside={({ until, reason, promise }) =>
            void run('hold', async () => {
              // Setting aside once more changes nothing, promising once more would: it comes last.
              await api.hold(thread, until, reason);
              if (promise !== undefined) await api.promise(thread, promise);
            })
          }
        />
      );
    default:
      return asking satisfies never;
  }
};

interface ActionsProps {
  thread: ThreadId;
  isAside: boolean;
  act: Act;
  onAsk: (asking: Asking) => void;
}

const Actions = ({ thread, isAside, act, onAsk }: ActionsProps) => {
  const { api } = useDesk();
  const busy = act.doing !== undefined;
  const resume = (): void => {
    if (!busy) void act.run('resume', () => api.resume(thread));
  };
  useShortcuts([
    { keys: 'p', says: MAKE.open, group: 'thread', run: () => onAsk({ what: 'promise' }) },
    {
      keys: 's',
      says: ASIDE.key,
      group: 'thread',
      run: () => (isAside ? resume() : onAsk({ what: 'hold' })),
    },
  ]);
  return (
    <div className="actions">
      <Button variant="inline-link" disabled={busy} onClick={() => onAsk({ what: 'promise' })}>
        {MAKE.open}
      </Button>
      {isAside ? (
        <Button variant="inline-link" disabled={busy} loading={act.doing === 'resume'} onClick={resume}>
          {HOLD.resume}
        </Button>
      ) : (
        <Button variant="inline-link" disabled={busy} onClick={() => onAsk({ what: 'hold' })}>
          {HOLD.open}
        </Button>
      )}
    </div>
  );
};

interface Props {
  detail: ThreadDetail;
  mayAnswer: boolean;
  refresh: () => Promise<void>;
}

/** Every limit that runs on a thread and everything that is owed there, with what an agent can do about both. */
export const ClocksPanel = ({ detail, mayAnswer, refresh }: Props) => {
  const act = useAct(refresh);
  const [asking, setAsking] = useState<Asking>();
  const { row } = detail;
  const { thread } = row.head;
  const pause = usePauseNow(row.head);
  return (
    <section aria-label={CLOCKS.title} data-testid="clocks">
      <Panel name="clock-list" title={CLOCKS.title}>
        {asking === undefined && <ProblemNotice act={act} />}
        <ClockList row={row} />
        {pause !== undefined && <Rest detail={detail} pause={pause} />}
        <Rested row={row} pause={pause} />
        <h3 className="part-title">{CLOCKS.promises}</h3>
        <PromiseList
          promises={row.promises}
          busy={act.doing !== undefined}
          onKeep={mayAnswer ? (promise) => setAsking({ what: 'keep', promise }) : undefined}
        />
        {mayAnswer && <Actions {...{ thread, act }} isAside={pause?.state === 'on_hold'} onAsk={setAsking} />}
      </Panel>
      {asking !== undefined && <Dialog {...{ asking, detail, act }} onClose={() => setAsking(undefined)} />}
    </section>
  );
};
