import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Spinner from '@cloudscape-design/components/spinner';
import { useCallback, useState } from 'react';
import type { ThreadId } from '#domain/thread.ts';
import type { DossierView } from '#domain/view.ts';
import { useDesk } from '../../desk.ts';
import { usePolled } from '../../live/usePolled.ts';
import { Panel } from '../Panel.tsx';
import { ProblemNotice } from '../ProblemNotice.tsx';
import { useAct } from '../useAct.ts';
import { Accounts } from './Accounts.tsx';
import { isOpen, keepOpen } from './remembered.ts';
import { Suggestions } from './Suggestions.tsx';
import { Threads } from './Threads.tsx';
import { TimeLine } from './TimeLine.tsx';
import { DOSSIER } from './words.ts';
import './dossier.css';

type FullDossier = Extract<DossierView, { unchanged: false }>;

const EVERY_MS = 15_000;

interface Props {
  thread: ThreadId;
  /** Something was done that may show on the thread as well. */
  onChange: () => Promise<void>;
}

/** Asked for only while it is shown. */
const Dossier = ({ thread, onChange }: Props) => {
  const { api, clock } = useDesk();
  const ask = useCallback((cursor?: string) => api.dossier(thread, cursor), [api, thread]);
  const { view, problem, refresh } = usePolled<FullDossier>(ask, clock, { everyMs: EVERY_MS, thread });
  const refreshBoth = useCallback(async () => {
    await Promise.all([refresh(), onChange()]);
  }, [refresh, onChange]);
  const act = useAct(refreshBoth);
  if (view === undefined)
    return problem === undefined ? (
      <p>
        <Spinner /> {DOSSIER.loading}
      </p>
    ) : (
      <Alert type="warning">{problem.message}</Alert>
    );
  return (
    <div className="stack">
      <ProblemNotice act={act} />
      <Accounts thread={thread} dossier={view} act={act} />
      <Threads thread={thread} dossier={view} act={act} />
      <Suggestions thread={thread} dossier={view} act={act} />
      <TimeLine thread={thread} dossier={view} />
    </div>
  );
};

/** Everything known of whoever writes in a thread; this browser remembers whether it is shown. */
export const DossierPanel = (props: Props) => {
  const [open, setOpen] = useState(isOpen);
  const toggle = (): void => {
    keepOpen(!open);
    setOpen(!open);
  };
  return (
    <section aria-label={DOSSIER.title} data-testid="dossier">
      <Panel
        name="dossier-panel"
        title={DOSSIER.title}
        description={DOSSIER.what}
        actions={
          <Button
            variant="icon"
            iconName={open ? 'angle-up' : 'angle-down'}
            ariaLabel={open ? DOSSIER.hide : DOSSIER.show}
            ariaExpanded={open}
            onClick={toggle}
          />
        }
      >
        {open && <Dossier {...props} />}
      </Panel>
    </section>
  );
};
