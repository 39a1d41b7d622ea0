import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useCallback, useState } from 'react';
import type { Agent } from '#domain/reply.ts';
import type { MeView } from '#domain/view.ts';
import { useDesk } from '../desk.ts';
import { Dialog } from '../dialog/Dialog.tsx';
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

interface Props {
  brand: MeView['brands'][number];
  /** The queue shows owners. */
  onChange: () => void;
  onClose: () => void;
}

/** Asks who takes over and what they should know; a lead is asked whose work it is as well. */
export const HandOverDialog = ({ brand, onChange, onClose }: Props) => {
  const { api, me } = useDesk();
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
      <Dialog
        title={HAND_OVER.title}
        confirm={HAND_OVER.close}
        cancel={null}
        onClose={onClose}
        onConfirm={onClose}
      >
        <p role="status">
          <StatusIndicator type={done.count === 0 ? 'info' : 'success'}>
            {HAND_OVER.done(done.count, done.from.name, done.to.name)}
          </StatusIndicator>
        </p>
      </Dialog>
    );
  return (
    <Dialog
      title={HAND_OVER.title}
      confirm={HAND_OVER.confirm}
      busy={act.doing !== undefined}
      onClose={onClose}
      onConfirm={send}
    >
      <ProblemNotice act={act} />
      <HandOverForm {...{ brand, filled, tried }} onFill={setFilled} />
    </Dialog>
  );
};
