import Button from '@cloudscape-design/components/button';
import { useMemo, useState } from 'react';
import type { OutgoingFile, Reply } from '#domain/reply.ts';
import type { ThreadDetail } from '#domain/view.ts';
import { useDesk } from '../../desk.ts';
import { Day, localDay } from '../../live/Day.tsx';
import { useMedia } from '../../live/useMedia.ts';
import { brandOf } from '../../route.ts';
import { NOTE } from '../handlingWords.ts';
import { Note } from '../notes/Note.tsx';
import { WriteNote } from '../notes/WriteNote.tsx';
import type { Act } from '../useAct.ts';
import { useNewestInSight } from '../useNewestInSight.ts';
import { THREAD } from '../words.ts';
import { messageAnchor } from './anchor.ts';
import { Bubble } from './Bubble.tsx';
import type { Around } from './MessageBody.tsx';
import { presentFrom, type Told, toldIn } from './told.ts';
import './conversation.css';
import './files.css';

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

interface LineProps {
  told: Told;
  before: Told | undefined;
  around: Around;
}

const Line = ({ told, before, around }: LineProps) => {
  const newDay = before === undefined || localDay(before.at) !== localDay(told.at);
  return (
    <>
      {newDay && <Day at={told.at} />}
      {'note' in told ? (
        <Note note={told.note} />
      ) : (
        <div id={messageAnchor(told.id)} className="turn">
          <Bubble message={told.message} around={around} />
        </div>
      )}
    </>
  );
};

interface Props {
  detail: ThreadDetail;
  act: Act;
  mayAnswer: boolean;
}

/** What was said, and noted, oldest first. Where everything stands in one column, what was answered before is folded away. */
export const Conversation = ({ detail, act, mayAnswer }: Props) => {
  const { me } = useDesk();
  const { thread } = detail.row.head;
  const id = brandOf(thread);
  const brand = me.brands.find((one) => one.id === id)?.name ?? id;
  const around = useMemo(() => aroundOf(detail, brand), [detail, brand]);
  const told = useMemo(() => toldIn(detail), [detail]);
  const isNarrow = useMedia('(max-width: 48rem)');
  const [unfolded, setUnfolded] = useState(false);
  const from = isNarrow && !unfolded ? presentFrom(told) : 0;
  const follower = useNewestInSight<HTMLElement>(told.at(-1)?.id);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so for the keyboard too.
    <section className="conversation" aria-label={THREAD.conversation} tabIndex={0} {...follower}>
      {told.length === 0 && <p className="quiet">{THREAD.noMessages}</p>}
      {from > 0 && (
        <p className="earlier">
          <Button variant="inline-link" onClick={() => setUnfolded(true)}>
            {NOTE.earlier(from)}
          </Button>
        </p>
      )}
      {told.slice(from).map((one, index) => (
        <Line key={one.id} told={one} before={told[from + index - 1]} around={around} />
      ))}
      {mayAnswer && <WriteNote thread={thread} act={act} />}
    </section>
  );
};
