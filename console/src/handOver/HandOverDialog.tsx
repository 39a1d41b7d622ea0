import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { type ReactNode, useCallback, useState } from 'react';
import type { Agent } from '#domain/reply.ts';
import type { MeView } from '#domain/view.ts';
import { useDesk } from '../desk.ts';
import { useReturnFocus } from '../live/useReturnFocus.ts';
import { ProblemNotice } from '../thread/ProblemNotice.tsx';
import { useAct } from '../thread/useAct.ts';
import { type Filled, HandOverForm, isWhole } from './HandOverForm.tsx';
import { HAND_OVER } from './words.ts';

type Person = Pick<Agent, 'id' | 'name'>;

/** What went over. */
interface Done {
  count: number;
  from: Person;
  to: Person;
}

interface FrameProps {
  footer: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

const Frame = ({ footer, onClose, children }: FrameProps) => (
  <Modal
    visible
    header={HAND_OVER.title}
    closeAriaLabel={HAND_OVER.close}
    onDismiss={onClose}
    footer={
      <Box float="right">
        <div className="actions">{footer}</div>
      </Box>
    }
  >
    <div className="stack">{children}</div>
  </Modal>
);

interface Props {
  brand: MeView['brands'][number];
  /** The queue shows owners. */
  onChange: () => void;
  onClose: () => void;
}

/** Asks who takes over and what they should know; a lead is asked whose work it is as well. */
export const HandOverDialog = ({ brand, onChange, onClose }: Props) => {
  const { api, me } = useDesk();
  useReturnFocus();
  const act = useAct(useCallback(async () => onChange(), [onChange]));
  const [filled, setFilled] = useState<Filled>({ from: me.agent, to: undefined, note: '' });
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState<Done>();
  const send = (): void => {
    setTried(true);
    const { from, to, note } = filled;
    if (to === undefined || !isWhole(filled)) return;
    const ofAnother = from.id === me.agent.id ? {} : { from: from.id };
    const request = { to: to.id, ...ofAnother, note: note.trim() };
    void act.run('hand-over', async () =>
      setDone({ from, to, count: await api.handOver(brand.id, request) }),
    );
  };
  if (done !== undefined)
    return (
      <Frame
        onClose={onClose}
        footer={
          <Button variant="primary" onClick={onClose}>
            {HAND_OVER.close}
          </Button>
        }
      >
        <p role="status">
          <StatusIndicator type={done.count === 0 ? 'info' : 'success'}>
            {HAND_OVER.done(done.count, done.from.name, done.to.name)}
          </StatusIndicator>
        </p>
      </Frame>
    );
  return (
    <Frame
      onClose={onClose}
      footer={
        <>
          <Button variant="link" onClick={onClose}>
            {HAND_OVER.cancel}
          </Button>
          <Button variant="primary" loading={act.doing !== undefined} onClick={send}>
            {HAND_OVER.confirm}
          </Button>
        </>
      }
    >
      <ProblemNotice act={act} />
      <HandOverForm {...{ brand, filled, tried }} onFill={setFilled} />
    </Frame>
  );
};
