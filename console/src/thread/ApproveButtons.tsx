import Button from '@cloudscape-design/components/button';
import { isTyping } from '../keys/focus.ts';
import { Keys } from '../keys/Keys.tsx';
import { useShortcuts } from '../keys/useShortcuts.ts';
import { BAR } from './answeringWords.ts';
import type { Act } from './useAct.ts';
import { DESK } from './words.ts';

interface Props {
  act: Act;
  /** It could go out now. */
  ready: boolean;
  /** The chord was pressed and what was typed is still being checked. */
  waiting?: boolean;
  /** A lead has to approve it as well. */
  second: boolean;
  /** It is the likeliest thing to do here. */
  primary: boolean;
  onApprove: (goOn: boolean) => void;
}

/** A field that is not of the answer: what is typed there is no answer, and no key there sends one. */
const isElsewhere = (element: Element | null): boolean =>
  isTyping(element) && element?.closest('.work') === null;

/** Approving, by two buttons and two chords. */
export const ApproveButtons = ({ act, ready, waiting = false, second, primary, onApprove }: Props) => {
  const says = second ? BAR.pass : DESK.approve;
  const idle = act.doing === undefined;
  const approve = (goOn: boolean) => (): void => {
    if (idle && !isElsewhere(document.activeElement)) onApprove(goOn);
  };
  useShortcuts([
    { keys: 'mod+enter', says, group: 'thread', run: approve(false), whileTyping: true },
    { keys: 'mod+shift+enter', says: BAR.next, group: 'thread', run: approve(true), whileTyping: true },
  ]);
  return (
    <>
      <Button
        variant={primary ? 'primary' : 'normal'}
        disabled={!ready || !idle}
        loading={act.doing === 'approve' || waiting}
        onClick={() => onApprove(false)}
      >
        {says}
      </Button>
      <Button
        disabled={!ready || !idle}
        loading={act.doing === 'approve next'}
        onClick={() => onApprove(true)}
      >
        {BAR.next}
      </Button>
    </>
  );
};

/** The keys, for whoever has a keyboard; read out they are where all keys are listed. */
export const ApproveKeys = () => (
  <p className="draft-keys quiet" aria-hidden="true">
    <span>
      <Keys of="mod+enter" /> {BAR.hints.send}
    </span>
    <span>
      <Keys of="mod+shift+enter" /> {BAR.hints.next}
    </span>
    <span>
      <Keys of="e" /> {BAR.hints.edit}
    </span>
  </p>
);
