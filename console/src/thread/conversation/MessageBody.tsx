import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Account, Message } from '#domain/message.ts';
import type { OutgoingFile } from '#domain/reply.ts';
import { authorName } from '../../customer/Customer.tsx';
import { Foreign, Said } from '../../customer/Foreign.tsx';
import { OpenIn } from '../../customer/OpenIn.tsx';
import { UNREADABLE } from '../../vocabulary.ts';
import { Attachments } from './Attachments.tsx';
import { gistOf } from './gist.ts';
import { SAID } from './words.ts';

/** What a conversation knows beside its messages. */
export interface Around {
  /** Title of the channel, and where the conversation is found in its app. */
  title: string;
  link: string | undefined;
  customer: Account;
  /** The brand's name. */
  brand: string;
  /** Messages by id, for what quotes them. */
  messages: ReadonlyMap<string, Message>;
  /** Files of ours by the id of the message they went out as. */
  sent: ReadonlyMap<string, OutgoingFile>;
}

/** Some channels say of a message only by which number it came, ours too; who that is the thread knows. */
export const authorIn = ({ customer, brand }: Around, { author, direction }: Message): string =>
  direction === 'out' ? (author.name ?? brand) : authorName(author, customer);

const Quote = ({ quoted, around }: { quoted: Message | undefined; around: Around }) =>
  quoted === undefined ? (
    <p className="quote quiet">{SAID.quotesElsewhere}</p>
  ) : (
    <blockquote className="quote">
      <span className="quiet">
        <Foreign>{SAID.quotes(authorIn(around, quoted))}</Foreign>
      </span>
      <span className="quote-text">
        <Foreign>{gistOf(quoted).words}</Foreign>
      </span>
    </blockquote>
  );

const Unreadable = ({ message, around }: { message: Message; around: Around }) => (
  <p className="unsaid">
    {message.unreadable !== undefined && UNREADABLE[message.unreadable]}{' '}
    <OpenIn title={around.title} link={around.link} />
  </p>
);

const Words = ({ message }: { message: Message }) => (
  <>
    {message.text !== '' && <Said text={message.text} lang={message.lang} />}
    {message.original !== undefined && (
      <details className="original">
        <summary>{SAID.original}</summary>
        <Said text={message.original} lang={message.lang} />
      </details>
    )}
  </>
);

/** What was said, with what came along; where there are no words, why. */
export const MessageBody = ({ message, around }: { message: Message; around: Around }) => {
  if (message.deletedAt !== undefined) return <p className="unsaid">{SAID.takenBack[message.direction]}</p>;
  return (
    <>
      {message.quotes !== undefined && <Quote quoted={around.messages.get(message.quotes)} around={around} />}
      {message.unreadable !== undefined && <Unreadable message={message} around={around} />}
      <Words message={message} />
      <Attachments message={message} sent={around.sent.get(message.id)} />
      {message.undelivered !== undefined && (
        <StatusIndicator type="error">
          <Foreign>{SAID.undelivered(message.undelivered)}</Foreign>
        </StatusIndicator>
      )}
    </>
  );
};
