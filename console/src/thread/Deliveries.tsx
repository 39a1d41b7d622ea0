import Link from '@cloudscape-design/components/link';
import type { Delivery, Reply, ReplyState } from '#domain/reply.ts';
import type { ThreadDetail } from '#domain/view.ts';
import { Said } from '../customer/Foreign.tsx';
import { Time } from '../live/Time.tsx';
import { threadHref } from '../route.ts';
import { OwnFile } from './conversation/FileChip.tsx';
import { DeliveryHead } from './DeliveryHead.tsx';
import { addressOf } from './ways/sending.ts';
import { REPLY } from './words.ts';

const GAVE_UP: ReadonlySet<ReplyState> = new Set(['refused', 'returned']);

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

interface Props {
  reply: Reply;
  detail: ThreadDetail;
}

/** The parts of a reply as they go out, or went, or did not. */
export const Deliveries = ({ reply, detail }: Props) =>
  reply.deliveries.map((delivery, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a delivery has no other name than its place in the order.
    <Sent key={index} delivery={delivery} index={index} reply={reply} detail={detail} />
  ));
