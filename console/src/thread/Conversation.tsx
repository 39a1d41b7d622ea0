import Avatar from '@cloudscape-design/chat-components/avatar';
import ChatBubble from '@cloudscape-design/chat-components/chat-bubble';
import { useEffect, useRef } from 'react';
import type { Message } from '#domain/message.ts';
import { customerName } from '../customer/Customer.tsx';
import { Foreign, Said } from '../customer/Foreign.tsx';
import { PlaceMark } from '../customer/PlaceMark.tsx';
import { clockWords, dayWords, utcWords, whenWords } from '../live/timeWords.ts';
import { useWords } from '../live/useWords.ts';
import { THREAD } from './words.ts';

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

const Bubble = ({ message }: { message: Message }) => {
  const name = customerName(message.author);
  const when = useWords((now) => whenWords(message.at, now));
  return (
    <ChatBubble
      type={message.direction === 'in' ? 'incoming' : 'outgoing'}
      ariaLabel={THREAD.bubble(name, when)}
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
      </span>
      <Said text={message.text} lang={message.lang} />
    </ChatBubble>
  );
};

const Day = ({ at }: { at: string }) => {
  const words = useWords((now) => dayWords(Date.parse(at), now));
  return <div className="day">{words}</div>;
};

const localDay = (at: string): string => new Date(at).toDateString();

/** What was said, oldest first; the newest stays in sight. */
export const Conversation = ({ messages }: { messages: Message[] }) => {
  const end = useRef<HTMLDivElement>(null);
  const newest = messages.at(-1)?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message is what it waits for.
  useEffect(() => end.current?.scrollIntoView({ block: 'nearest' }), [newest]);
  return (
    <section className="conversation" aria-label={THREAD.conversation}>
      {messages.length === 0 && <p className="quiet">{THREAD.noMessages}</p>}
      {messages.map((message, index) => {
        const before = messages[index - 1];
        const newDay = before === undefined || localDay(before.at) !== localDay(message.at);
        return (
          <div key={message.id} className="turn">
            {newDay && <Day at={message.at} />}
            <Bubble message={message} />
          </div>
        );
      })}
      <div ref={end} />
    </section>
  );
};
