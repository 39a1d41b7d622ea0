import { useState } from 'react';
import { signature } from '#domain/draft.ts';
import type { ThreadDetail } from '#domain/view.ts';
import type { Problem } from '../api/problem.ts';
import { useDesk } from '../desk.ts';
import { ActionPanel } from './action/ActionPanel.tsx';
import { BlockedNotice } from './BlockedNotice.tsx';
import { type Lit, UNLIT } from './claims.ts';
import { ClocksPanel } from './clocks/ClocksPanel.tsx';
import { Conversation } from './conversation/Conversation.tsx';
import { DraftPanel } from './DraftPanel.tsx';
import { DossierPanel } from './dossier/DossierPanel.tsx';
import { CasePanel } from './facts/CasePanel.tsx';
import { Outdated } from './Outdated.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';
import { useLock } from './presence/useLock.ts';
import { usePreview } from './preview/usePreview.ts';
import { ReplyPanel } from './ReplyPanel.tsx';
import { ReturnedWords } from './ReturnedWords.tsx';
import { standing } from './standing.ts';
import { ThreadHead } from './ThreadHead.tsx';
import { Unsent } from './Unsent.tsx';
import { useAct } from './useAct.ts';
import { useAnswer } from './useAnswer.ts';
import { useEdit } from './useEdit.ts';
import { useMayAnswer } from './useMayAnswer.ts';
import { useSending } from './ways/sending.ts';
import type { Work } from './work.ts';
import './thread.css';

interface Props {
  detail: ThreadDetail;
  /** The newest question after it was not answered. */
  problem: Problem | undefined;
  refresh: () => Promise<void>;
}

/** Everything the parts of an answer share. */
const useWork = (
  { detail, refresh }: Omit<Props, 'problem'>,
  writing: boolean,
): Work & { toggle: () => void } => {
  const { me } = useDesk();
  const { thread } = detail.row.head;
  const [lit, onLight] = useState<Lit>(UNLIT);
  const [preview, toggle] = usePreview();
  const act = useAct(refresh);
  return {
    ...{ detail, act, preview, toggle, lit, onLight },
    signature: signature(me.agent.initials),
    sending: useSending(detail),
    lock: useLock(thread, writing),
    mayAnswer: useMayAnswer(thread),
    answer: useAnswer(detail, act, refresh),
  };
};

/** What was said, the answer, and what it rests on: beside each other where there is room. */
export const OpenThread = (props: Props) => {
  const { detail, problem, refresh } = props;
  const { thread } = detail.row.head;
  const editing = useEdit(thread);
  const { edit } = editing;
  const { toggle, ...work } = useWork(props, edit !== undefined);
  const { act, mayAnswer, lit, onLight } = work;
  const { draft, reply, busy } = standing(detail);
  // What must be done before anything can be said stands before what is said.
  const isFirst = draft?.human === 'action_first';
  const actions = <ActionPanel detail={detail} draft={busy ? undefined : draft} act={act} />;
  return (
    <div className="thread">
      <Outdated problem={problem} />
      <ThreadHead {...{ detail, act, mayAnswer }} />
      <div className="thread-columns">
        <Conversation {...{ detail, act, mayAnswer }} />
        <div className="side">
          <div className="work">
            <ProblemNotice act={act} />
            <BlockedNotice detail={detail} act={act} />
            {reply !== undefined && (
              <ReplyPanel {...{ reply, act, detail, mayAnswer, refresh }}>
                <ReturnedWords {...{ reply, draft, editing, work }} />
              </ReplyPanel>
            )}
            {edit && (busy || !draft) && <Unsent edit={edit} onDiscard={() => editing.set(undefined)} />}
            {isFirst && actions}
            {!busy && <DraftPanel {...{ draft, editing, work }} onPreview={toggle} />}
            {!isFirst && actions}
          </div>
          <div className="about">
            <CasePanel {...{ detail, lit, onLight }} draft={draft ?? detail.drafts[0]} />
            <ClocksPanel {...{ detail, refresh, mayAnswer }} />
            <DossierPanel thread={thread} onChange={refresh} />
          </div>
        </div>
      </div>
    </div>
  );
};
