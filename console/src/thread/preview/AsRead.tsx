import Avatar from '@cloudscape-design/chat-components/avatar';
import type { DraftDelivery } from '#domain/draft.ts';
import type { Message } from '#domain/message.ts';
import { customerName } from '../../customer/Customer.tsx';
import { Foreign, Said } from '../../customer/Foreign.tsx';
import { useDesk } from '../../desk.ts';
import { brandOf } from '../../route.ts';
import { PREVIEW } from '../answeringWords.ts';
import { OwnFile } from '../conversation/FileChip.tsx';
import { gistOf } from '../conversation/gist.ts';
import { addressBy, type Sending } from '../ways/sending.ts';
import { filled } from '../ways/template.ts';
import './preview.css';

/** What they said last in the place where this answers, if it answers there. */
const answered = ({ detail: { messages, row } }: Sending, delivery: DraftDelivery): Message | undefined =>
  delivery.thread === row.head.thread
    ? messages.findLast(({ direction, place }) => direction === 'in' && place === delivery.place)
    : undefined;

interface PartProps {
  delivery: DraftDelivery;
  /** Signed, as it goes out. */
  text: string;
  sending: Sending;
}

const Choices = ({ choices = [] }: DraftDelivery) =>
  choices.length === 0 ? null : (
    <ul className="seen-choices" aria-label={PREVIEW.choices}>
      {choices.map((choice) => (
        <li key={choice}>
          <Foreign>{choice}</Foreign>
        </li>
      ))}
    </ul>
  );

const Ours = ({ delivery, text, sending }: PartProps) => (
  <>
    {text !== '' && <Said text={sending.way?.kind === 'template' ? filled(sending.way.text, text) : text} />}
    {delivery.file !== undefined && <OwnFile file={delivery.file} />}
    <Choices {...delivery} />
  </>
);

/** Under their post, where everybody reads it. */
const Post = (props: PartProps & { brand: string }) => {
  const { brand, sending, delivery } = props;
  const post = answered(sending, delivery);
  const name = customerName(sending.detail.row.head.customer);
  return (
    <div className="seen-thread">
      {post !== undefined && (
        <div className="seen-post">
          <Avatar ariaLabel={name} />
          <div>
            <strong>
              <Foreign>{name}</Foreign>
            </strong>
            <p className="seen-gist">
              <Foreign>{gistOf(post).words}</Foreign>
            </p>
          </div>
        </div>
      )}
      <div className="seen-post">
        <Avatar ariaLabel={brand} initials={brand.slice(0, 1)} />
        <div>
          <strong>{brand}</strong>{' '}
          <span className="quiet">
            <Foreign>{PREVIEW.inReply(name)}</Foreign>
          </span>
          <Ours {...props} />
        </div>
      </div>
    </div>
  );
};

/** In their messages: theirs on the right, as they see it. */
const Chat = (props: PartProps) => {
  const theirs = answered(props.sending, props.delivery);
  return (
    <div className="seen-chat">
      {theirs !== undefined && (
        <div className="seen-bubble" data-whose="theirs">
          <Foreign>{gistOf(theirs).words}</Foreign>
        </div>
      )}
      <div className="seen-bubble" data-whose="ours">
        <Ours {...props} />
      </div>
    </div>
  );
};

/** A part of the answer as the customer will read it in its channel: under their post, or in their messages. */
export const AsRead = (props: PartProps) => {
  const { me } = useDesk();
  const { delivery, sending } = props;
  const id = brandOf(delivery.thread);
  const brand = me.brands.find((one) => one.id === id)?.name ?? id;
  const isPublic = addressBy(sending, delivery).place === 'public';
  return (
    <section className="seen" aria-label={PREVIEW.title} data-testid="as-read">
      {delivery.copy && <p className="quiet">{PREVIEW.copy}</p>}
      {isPublic ? <Post {...props} brand={brand} /> : <Chat {...props} />}
    </section>
  );
};
