import Button from '@cloudscape-design/components/button';
import { useEffect, useRef } from 'react';
import type { ThreadDetail } from '#domain/view.ts';
import { Customer } from '../customer/Customer.tsx';
import { OpenIn } from '../customer/OpenIn.tsx';
import { PlaceMark } from '../customer/PlaceMark.tsx';
import { isTyping } from '../keys/focus.ts';
import { useShortcuts } from '../keys/useShortcuts.ts';
import { Due } from '../queue/Due.tsx';
import { brandOf, go, queueHref, useRoute } from '../route.ts';
import { BAR } from './answeringWords.ts';
import { Owner } from './Owner.tsx';
import { Pressing } from './Pressing.tsx';
import { Present } from './presence/Present.tsx';
import type { Act } from './useAct.ts';
import { THREAD } from './words.ts';

/** Where the work goes on once a thread is open, unless somebody is writing; and where a field is left to. */
const useHeading = (href: string, reply: string | undefined) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isTyping(document.activeElement)) heading.current?.focus();
  }, []);
  // What was approved with is gone with the draft, and the focus with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at whenever there is another reply.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [reply]);
  const leave = (): void => {
    if (isTyping(document.activeElement)) heading.current?.focus({ preventScroll: true });
    else go(href);
  };
  useShortcuts([{ keys: 'esc', says: BAR.close, group: 'thread', run: leave, whileTyping: true }]);
  return heading;
};

interface Props {
  detail: ThreadDetail;
  act: Act;
  mayAnswer: boolean;
}

/** Who wrote, where, how long there is, who else looks at it, and whose it is. */
export const ThreadHead = ({ detail: { row, link }, act, mayAnswer }: Props) => {
  const { view } = useRoute();
  const { thread, customer, place, reply } = row.head;
  const back = queueHref(brandOf(thread), view);
  const heading = useHeading(back, reply && `${reply.id} ${reply.state}`);
  return (
    <header className="thread-head">
      <Button variant="icon" iconName="arrow-left" ariaLabel={THREAD.back} href={back} />
      <h1 ref={heading} tabIndex={-1}>
        <Customer account={customer} />
      </h1>
      <PlaceMark title={row.title} place={place} />
      <OpenIn title={row.title} link={link} />
      <Due row={row} />
      <Present thread={thread} />
      <span className="thread-owner">
        <Owner row={row} act={act} mayAnswer={mayAnswer} />
      </span>
      <Pressing row={row} />
    </header>
  );
};
