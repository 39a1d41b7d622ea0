import { useState } from 'react';
import type { ThreadDetail } from '#domain/view.ts';
import { useDesk } from '../desk.ts';
import { ActionPanel } from './action/ActionPanel.tsx';
import { BlockedNotice } from './BlockedNotice.tsx';
import { type Lit, UNLIT } from './claims.ts';
import { ClocksPanel } from './clocks/ClocksPanel.tsx';
import { Conversation } from './conversation/Conversation.tsx';
import { DraftPanel } from './DraftPanel.tsx';
import { DossierPanel } from './dossier/DossierPanel.tsx';
import { CasePanel } from './facts/CasePanel.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';
import { useLock } from './presence/useLock.ts';
import { usePreview } from './preview/usePreview.ts';
import { ReplyPanel } from './ReplyPanel.tsx';
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
  refresh: () => Promise<void>;
}

/** Everything the parts of an answer share. */
const useWork = ({ detail, refresh }: Props, writing: boolean): Work & { toggle: () => void } => {
  const { me } = useDesk();
  const { thread } = detail.row.head;
  const [lit, onLight] = useState<Lit>(UNLIT);
  const [preview, toggle] = usePreview();
  const act = useAct(refresh);
  return {
    ...{ detail, act, preview, toggle, lit, onLight },
    // As `signature` of domain/draft.ts: the page shares the domain's types, not its code.
    signature: ` ^${me.agent.initials}`,
    sending: useSending(detail),
    lock: useLock(thread, writing),
    mayAnswer: useMayAnswer(thread),
    answer: useAnswer(detail, act, refresh),
  };
};

/** What was said, the answer, and what it rests on: beside each other where there is room. */
export const OpenThread = (props: Props) => {
  const { detail, refresh } = props;
  const { thread } = detail.row.head;
  const [edit, setEdit] = useEdit(thread);
  const { toggle, ...work } = useWork(props, edit !== undefined);
  const { act, mayAnswer, lit, onLight } = work;
  const { draft, reply, busy } = standing(detail);
  // What must be done before anything can be said stands before what is said.
  const isFirst = draft?.human === 'action_first';
  const actions = <ActionPanel detail={detail} draft={busy ? undefined : draft} act={act} />;
  return (
    <div className="thread">
      <ThreadHead {...{ detail, act, mayAnswer }} />
      <div className="thread-columns">
        <Conversation {...{ detail, act, mayAnswer }} />
        <div className="side">
          <div className="work">
            <ProblemNotice act={act} />
            <BlockedNotice detail={detail} act={act} />
            {reply !== undefined && <ReplyPanel {...{ reply, act, detail, mayAnswer, refresh }} />}
            {edit && (busy || !draft) && <Unsent edit={edit} onDiscard={() => setEdit(undefined)} />}
            {isFirst && actions}
            {!busy && <DraftPanel {...{ draft, edit, setEdit, work }} onPreview={toggle} />}
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
