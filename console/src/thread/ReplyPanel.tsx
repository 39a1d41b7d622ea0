import Alert, { type AlertProps } from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Delivery, Reply, ReplyState } from '#domain/reply.ts';
import type { ThreadDetail } from '#domain/view.ts';
import { customerName } from '../customer/Customer.tsx';
import { Foreign, Said } from '../customer/Foreign.tsx';
import { useDesk } from '../desk.ts';
import { useShortcuts } from '../keys/useShortcuts.ts';
import { Time } from '../live/Time.tsx';
import { useWords } from '../live/useWords.ts';
import { replyState } from '../queue/state.ts';
import { threadHref } from '../route.ts';
import { SECOND, UNDO } from './answeringWords.ts';
import { OwnFile } from './conversation/FileChip.tsx';
import { DeliveryHead } from './DeliveryHead.tsx';
import { Panel } from './Panel.tsx';
import { refusalWords } from './refusalWords.ts';
import { SecondPanel } from './second/SecondPanel.tsx';
import { useUndo } from './undo/useUndo.ts';
import type { Act } from './useAct.ts';
import { afterRefusal } from './ways/afterRefusal.ts';
import { addressOf } from './ways/sending.ts';
import { REPLY } from './words.ts';

type Notice = { type: AlertProps.Type; header: string; body: string };

const NOTICE: Partial<Record<ReplyState, Notice>> = {
  unknown: { type: 'info', header: REPLY.onItsWay, body: REPLY.unknown },
  needs_human: { type: 'warning', header: REPLY.needsHuman, body: REPLY.needsHumanBody },
  refused: { type: 'error', header: REPLY.refused, body: REPLY.refusedWhat },
  returned: { type: 'warning', header: REPLY.returned, body: REPLY.returnedWhat },
};

/** What came back by a person's word says so, and its draft is on the desk: there is no need to read it twice. */
const BY_WORD: Readonly<Record<string, Notice>> = {
  undone: { type: 'info', header: UNDO.title, body: UNDO.what },
  sent_back: { type: 'warning', header: SECOND.sentBack, body: SECOND.sentBackWhat },
};

const isByWord = ({ state, code = '' }: Reply): boolean =>
  state === 'returned' && Object.hasOwn(BY_WORD, code);

const noticeOf = (reply: Reply): Notice | undefined =>
  isByWord(reply) ? BY_WORD[reply.code ?? ''] : NOTICE[reply.state];

const GAVE_UP: ReadonlySet<ReplyState> = new Set(['refused', 'returned']);

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

const NoticeOf = ({ reply, act, detail, mayAnswer }: ShownProps) => {
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
    </Alert>
  );
};

interface SentProps {
  delivery: Delivery;
  index: number;
  reply: Reply;
  detail: ThreadDetail;
}

const SentWords = ({ delivery, reply }: SentProps) => {
  if (delivery.sentAt === undefined) return GAVE_UP.has(reply.state) ? REPLY.notSent : REPLY.notYet;
  return (
    <>
      {REPLY.sent} <Time at={delivery.sentAt} />
      {delivery.thread !== reply.thread && (
        <>
          {' '}
          <Link fontSize="body-s" href={threadHref(delivery.thread)}>
            {REPLY.elsewhere}
          </Link>
        </>
      )}
    </>
  );
};

const Sent = (props: SentProps) => (
  <div className="delivery">
    <span className="delivery-top">
      <DeliveryHead
        address={addressOf(props.detail, props.delivery)}
        index={props.index}
        count={props.reply.deliveries.length}
      />
      <span className="quiet">
        <SentWords {...props} />
        {props.delivery.template !== undefined && `, ${REPLY.inTemplate(props.delivery.template.name)}`}
      </span>
    </span>
    {props.delivery.text !== '' && <Said text={props.delivery.text} />}
    {props.delivery.file !== undefined && <OwnFile file={props.delivery.file} />}
  </div>
);

/** It can still be taken back: what comes next, and the button for it. */
const StillHere = ({ reply, detail, refresh }: ShownProps) => {
  const { me } = useDesk();
  const undo = useUndo();
  const until = reply.sendsAt === undefined ? undefined : Date.parse(reply.sendsAt);
  const left = useWords((now) => (until === undefined ? 0 : Math.max(0, Math.ceil((until - now) / 1000))));
  const isMine = reply.by.id === me.agent.id;
  const can = reply.state === 'proposed' ? isMine : reply.state === 'approved' && left > 0;
  const run = (): void => {
    const { thread, id } = reply;
    const name = customerName(detail.row.head.customer);
    if (can) void undo({ thread, reply: id, name }).then(refresh);
  };
  useShortcuts(can ? [{ keys: 'u', says: UNDO.undo, group: 'thread', run }] : []);
  if (!can) return null;
  return (
    <div className="actions">
      <Button onClick={run}>{UNDO.undo}</Button>
      {left > 0 && <span className="quiet">{UNDO.left(left)}</span>}
    </div>
  );
};

interface ShownProps extends Props {
  mayAnswer: boolean;
  refresh: () => Promise<void>;
}

const Deliveries = ({ reply, detail }: Props) =>
  reply.deliveries.map((delivery, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a delivery has no other name than its place in the order.
    <Sent key={index} delivery={delivery} index={index} reply={reply} detail={detail} />
  ));

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
  const { reply, act, mayAnswer } = props;
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
      <Deliveries {...props} />
      {mayAnswer && <StillHere {...props} />}
    </Panel>
  );
};
