import Alert, { type AlertProps } from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Delivery, Reply, ReplyState } from '#domain/reply.ts';
import type { ThreadDetail } from '#domain/view.ts';
import { Said } from '../customer/Foreign.tsx';
import { useDesk } from '../desk.ts';
import { Time } from '../live/Time.tsx';
import { replyState } from '../queue/state.ts';
import { threadHref } from '../route.ts';
import { OwnFile } from './conversation/FileChip.tsx';
import { DeliveryHead } from './DeliveryHead.tsx';
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

const NoticeOf = ({ reply, act, detail }: Props) => {
  const notice = NOTICE[reply.state];
  if (notice === undefined) return null;
  return (
    <Alert type={notice.type} header={notice.header}>
      {reply.reason !== undefined && <p>{reply.reason}</p>}
      <p>{whatNext(reply, detail, notice.body)}</p>
      {reply.state === 'needs_human' && <Settle reply={reply} act={act} />}
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

/** An approved reply and what has become of it. */
export const ReplyPanel = ({ reply, act, detail }: Props) => {
  const state = replyState(reply.state);
  return (
    <Container
      data-testid="reply"
      header={
        <Header
          variant="h3"
          actions={<StatusIndicator type={state.type}>{state.words}</StatusIndicator>}
          description={
            <>
              {REPLY.approved(reply.by.name)} <Time at={reply.approvedAt} />
            </>
          }
        >
          {REPLY.title}
        </Header>
      }
    >
      <div className="stack">
        <NoticeOf reply={reply} act={act} detail={detail} />
        {reply.deliveries.map((delivery, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a delivery has no other name than its place in the order.
          <Sent key={index} delivery={delivery} index={index} reply={reply} detail={detail} />
        ))}
      </div>
    </Container>
  );
};
