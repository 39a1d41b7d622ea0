import { useEffect, useMemo, useRef } from 'react';
import type { OutgoingFile, Reply } from '#domain/reply.ts';
import type { ThreadDetail } from '#domain/view.ts';
import { useDesk } from '../../desk.ts';
import { Day, localDay } from '../../live/Day.tsx';
import { brandOf } from '../../route.ts';
import { THREAD } from '../words.ts';
import { messageAnchor } from './anchor.ts';
import { Bubble } from './Bubble.tsx';
import type { Around } from './MessageBody.tsx';

const sentFiles = (replies: Reply[]): ReadonlyMap<string, OutgoingFile> =>
  new Map(
    replies
      .flatMap(({ deliveries }) => deliveries)
      .flatMap(({ sentId, file }) => (sentId === undefined || file === undefined ? [] : [[sentId, file]])),
  );

const aroundOf = ({ row, link, messages, replies }: ThreadDetail, brand: string): Around => ({
  title: row.title,
  customer: row.head.customer,
  brand,
  link,
  messages: new Map(messages.map((message) => [message.id, message])),
  sent: sentFiles(replies),
});

/** What was said, oldest first; the newest stays in sight. */
export const Conversation = ({ detail }: { detail: ThreadDetail }) => {
  const { messages } = detail;
  const { me } = useDesk();
  const id = brandOf(detail.row.head.thread);
  const brand = me.brands.find((one) => one.id === id)?.name ?? id;
  const around = useMemo(() => aroundOf(detail, brand), [detail, brand]);
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
          <div key={message.id} id={messageAnchor(message.id)} className="turn">
            {newDay && <Day at={message.at} />}
            <Bubble message={message} around={around} />
          </div>
        );
      })}
      <div ref={end} />
    </section>
  );
};
