import Avatar from '@cloudscape-design/chat-components/avatar';
import ChatBubble from '@cloudscape-design/chat-components/chat-bubble';
import type { Message } from '#domain/message.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { PlaceMark } from '../../customer/PlaceMark.tsx';
import { clockWords, utcWords, whenWords } from '../../live/timeWords.ts';
import { useWords } from '../../live/useWords.ts';
import { type Around, authorIn, MessageBody } from './MessageBody.tsx';
import { SAID } from './words.ts';

/** Two letters for the round picture; a name of other signs than letters gets the plain one. */
const initials = (name: string): string =>
  (name.match(/\p{L}+/gu) ?? [])
    .slice(0, 2)
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase();

const Picture = ({ name }: { name: string }) => {
  const letters = initials(name);
  return letters === '' ? <Avatar ariaLabel={name} /> : <Avatar ariaLabel={name} initials={letters} />;
};

// The chat components' own colours do not follow Cloudscape's dark mode.
const LOOK = {
  in: { bubble: { background: 'var(--raised)', color: 'var(--text)' } },
  out: { bubble: { background: 'var(--current)', color: 'var(--text)' } },
};

const Edited = ({ at }: { at: string }) => (
  <time className="quiet" dateTime={at} title={utcWords(at)}>
    {SAID.edited(clockWords(at))}
  </time>
);

/** One message. */
export const Bubble = ({ message, around }: { message: Message; around: Around }) => {
  const name = authorIn(around, message);
  const when = useWords((now) => whenWords(message.at, now));
  return (
    <ChatBubble
      type={message.direction === 'in' ? 'incoming' : 'outgoing'}
      ariaLabel={SAID.bubble(name, when)}
      avatar={<Picture name={name} />}
      style={LOOK[message.direction]}
    >
      <span className="bubble-top">
        <strong>
          <Foreign>{name}</Foreign>
        </strong>
        <time dateTime={message.at} title={utcWords(message.at)}>
          {clockWords(message.at)}
        </time>
        <PlaceMark place={message.place} />
        {message.editedAt !== undefined && message.deletedAt === undefined && (
          <Edited at={message.editedAt} />
        )}
      </span>
      <MessageBody message={message} around={around} />
    </ChatBubble>
  );
};
