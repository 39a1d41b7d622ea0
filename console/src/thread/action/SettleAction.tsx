import Button from '@cloudscape-design/components/button';
import { useDesk } from '../../desk.ts';
import type { Act } from '../useAct.ts';
import { ACTION } from '../words.ts';

interface Props {
  thread: string;
  action: string;
  act: Act;
}

/** A person looked into the back office; whatever they found, the action does not hang any longer. */
export const SettleAction = ({ thread, action, act }: Props) => {
  const { api } = useDesk();
  const settle = (outcome: 'done' | 'not_done') => () =>
    act.run(outcome, () => api.settleAction(thread, action, outcome));
  return (
    <div className="actions">
      <Button onClick={settle('done')} loading={act.doing === 'done'} disabled={act.doing !== undefined}>
        {ACTION.wasDone}
      </Button>
      <Button
        onClick={settle('not_done')}
        loading={act.doing === 'not_done'}
        disabled={act.doing !== undefined}
      >
        {ACTION.wasNotDone}
      </Button>
    </div>
  );
};
