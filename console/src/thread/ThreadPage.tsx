import Alert from '@cloudscape-design/components/alert';
import Spinner from '@cloudscape-design/components/spinner';
import { useCallback, useState } from 'react';
import type { ThreadId } from '#domain/thread.ts';
import type { ThreadDetail, ThreadView } from '#domain/view.ts';
import { useDesk } from '../desk.ts';
import { usePolled } from '../live/usePolled.ts';
import { ActionPanel } from './action/ActionPanel.tsx';
import { BlockedNotice } from './BlockedNotice.tsx';
import { CasePanel } from './CasePanel.tsx';
import { type Lit, UNLIT } from './claims.ts';
import { ClocksPanel } from './clocks/ClocksPanel.tsx';
import { Conversation } from './conversation/Conversation.tsx';
import { DraftPanel } from './DraftPanel.tsx';
import { DossierPanel } from './dossier/DossierPanel.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';
import { ReplyPanel } from './ReplyPanel.tsx';
import { standing } from './standing.ts';
import { ThreadHead } from './ThreadHead.tsx';
import { Unsent } from './Unsent.tsx';
import { useAct } from './useAct.ts';
import { useEdit } from './useEdit.ts';
import { useSending } from './ways/sending.ts';
import { THREAD } from './words.ts';

type FullThread = Extract<ThreadView, { unchanged: false }>;

interface Props {
  detail: ThreadDetail;
  refresh: () => Promise<void>;
}

const OpenThread = ({ detail, refresh }: Props) => {
  const [lit, setLit] = useState<Lit>(UNLIT);
  const act = useAct(refresh);
  const [edit, setEdit] = useEdit(detail.row.head.thread);
  const { draft, reply, busy } = standing(detail);
  const sending = useSending(detail);
  // What must be done before anything can be said stands before what is said.
  const isFirst = draft?.human === 'action_first';
  const actions = <ActionPanel detail={detail} draft={busy ? undefined : draft} act={act} />;
  return (
    <div className="thread">
      <ThreadHead detail={detail} act={act} />
      <Conversation detail={detail} />
      <div className="side">
        <ProblemNotice act={act} />
        <BlockedNotice detail={detail} act={act} />
        {reply !== undefined && <ReplyPanel reply={reply} act={act} detail={detail} />}
        {edit && (busy || !draft) && <Unsent edit={edit} onDiscard={() => setEdit(undefined)} />}
        {isFirst && actions}
        {!busy && <DraftPanel {...{ detail, draft, edit, setEdit, act, sending, lit }} onLight={setLit} />}
        {!isFirst && actions}
        <ClocksPanel detail={detail} refresh={refresh} />
        <CasePanel detail={detail} draft={draft ?? detail.drafts[0]} lit={lit} onLight={setLit} />
        <DossierPanel thread={detail.row.head.thread} onChange={refresh} />
      </div>
    </div>
  );
};

/** One thread, kept up to date. One instance a thread: give it the thread's id as its key. */
export const ThreadPage = ({ thread, onChange }: { thread: ThreadId; onChange: () => void }) => {
  const { api, clock } = useDesk();
  const ask = useCallback((cursor?: string) => api.thread(thread, cursor), [api, thread]);
  const { view, problem, refresh } = usePolled<FullThread>(ask, clock);
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
