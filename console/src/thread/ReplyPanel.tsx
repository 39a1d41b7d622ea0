import Alert, { type AlertProps } from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ReactNode } from 'react';
import type { Reply, ReplyState } from '#domain/reply.ts';
import type { ThreadDetail } from '#domain/view.ts';
import { Foreign } from '../customer/Foreign.tsx';
import { useDesk } from '../desk.ts';
import { Time } from '../live/Time.tsx';
import { replyState } from '../queue/state.ts';
import { SECOND, UNDO } from './answeringWords.ts';
import { Deliveries } from './Deliveries.tsx';
import { Panel } from './Panel.tsx';
import { refusalWords } from './refusalWords.ts';
import { SecondPanel } from './second/SecondPanel.tsx';
import { StillHere } from './undo/StillHere.tsx';
import type { Act } from './useAct.ts';
import { afterRefusal } from './ways/afterRefusal.ts';
import { REPLY } from './words.ts';

type Notice = { type: AlertProps.Type; header: string; body: string };

const NOTICE: Partial<Record<ReplyState, Notice>> = {
  unknown: { type: 'info', header: REPLY.onItsWay, body: REPLY.unknown },
  needs_human: { type: 'warning', header: REPLY.needsHuman, body: REPLY.needsHumanBody },
  refused: { type: 'error', header: REPLY.refused, body: REPLY.refusedWhat },
  returned: { type: 'warning', header: REPLY.returned, body: REPLY.returnedWhat },
};

/** What came back by a person's word says so; of its words only those are shown that no draft on the desk says. */
const BY_WORD: Readonly<Record<string, Notice>> = {
  undone: { type: 'info', header: UNDO.title, body: UNDO.what },
  sent_back: { type: 'warning', header: SECOND.sentBack, body: SECOND.sentBackWhat },
};

const isByWord = ({ state, code = '' }: Reply): boolean =>
  state === 'returned' && Object.hasOwn(BY_WORD, code);

const noticeOf = (reply: Reply): Notice | undefined =>
  isByWord(reply) ? BY_WORD[reply.code ?? ''] : NOTICE[reply.state];

const Settle = ({ reply, act }: { reply: Reply; act: Act }) => {
  const { api } = useDesk();
  const settle = (outcome: 'sent' | 'not_sent') => () =>
    act.run(outcome, () => api.settle(reply.thread, reply.id, outcome));
  return (
    <div className="actions">
      <Button onClick={settle('sent')} loading={act.doing === 'sent'} disabled={act.doing !== undefined}>
        {REPLY.there}
      </Button>
      <Button
        onClick={settle('not_sent')}
        loading={act.doing === 'not_sent'}
        disabled={act.doing !== undefined}
      >
        {REPLY.notThere}
      </Button>
    </div>
  );
};

interface Props {
  reply: Reply;
  act: Act;
  detail: ThreadDetail;
}

/** Too late for an answer as any other: what can be done instead depends on the ways there are. */
const whatNext = (reply: Reply, detail: ThreadDetail, otherwise: string): string =>
  reply.code === 'window_closed' ? afterRefusal(detail.ways) : otherwise;

const NoticeOf = ({ reply, act, detail, mayAnswer, children }: ShownProps) => {
  const notice = noticeOf(reply);
  if (notice === undefined) return null;
  return (
    <Alert type={notice.type} header={notice.header}>
      {reply.reason !== undefined && (
        <p>
          <Foreign>{refusalWords(reply)}</Foreign>
        </p>
      )}
      <p>{whatNext(reply, detail, notice.body)}</p>
      {reply.state === 'needs_human' && mayAnswer && <Settle reply={reply} act={act} />}
      {isByWord(reply) && children}
    </Alert>
  );
};

interface ShownProps extends Props {
  mayAnswer: boolean;
  refresh: () => Promise<void>;
  /** Its words, where it came back by a person's word. */
  children: ReactNode;
}

/** Who approved it, or proposes it, and who had the last word. */
const By = ({ state, by, approvedAt, second }: Reply) => (
  <>
    <Foreign>{state === 'proposed' ? SECOND.by(by.name) : REPLY.approved(by.name)}</Foreign>{' '}
    <Time at={approvedAt} />
    {second?.by !== undefined && (
      <>
        {' '}
        <Foreign>{SECOND.andBy(second.by.name)}</Foreign>
      </>
    )}
  </>
);

/** An approved reply and what has become of it. */
export const ReplyPanel = (props: ShownProps) => {
  const { reply, act, detail, mayAnswer } = props;
  const state = replyState(reply.state);
  if (isByWord(reply)) return <NoticeOf {...props} />;
  return (
    <Panel
      name="reply"
      title={REPLY.title}
      actions={<StatusIndicator type={state.type}>{state.words}</StatusIndicator>}
      description={<By {...reply} />}
    >
      {reply.state === 'proposed' && <SecondPanel reply={reply} act={act} />}
      <NoticeOf {...props} />
      <Deliveries reply={reply} detail={detail} />
      {mayAnswer && <StillHere {...props} />}
    </Panel>
  );
};
