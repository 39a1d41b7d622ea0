import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import type { ThreadDetail } from '#domain/view.ts';
import { Foreign } from '../customer/Foreign.tsx';
import { useDesk } from '../desk.ts';
import { Time } from '../live/Time.tsx';
import type { Act } from './useAct.ts';
import { useMayAnswer } from './useMayAnswer.ts';
import { BLOCK } from './words.ts';

/** That whoever writes here is answered no more, who said so and why, and the way back. */
export const BlockedNotice = ({ detail: { row, blocked }, act }: { detail: ThreadDetail; act: Act }) => {
  const { api } = useDesk();
  const mayAnswer = useMayAnswer(row.head.thread);
  if (blocked === undefined) return null;
  return (
    <Alert
      type="info"
      header={BLOCK.blocked}
      action={
        mayAnswer && (
          <Button
            loading={act.doing === 'unblock'}
            disabled={act.doing !== undefined}
            onClick={() => act.run('unblock', () => api.unblock(row.head.thread))}
          >
            {BLOCK.unblock}
          </Button>
        )
      }
    >
      {BLOCK.kept} {BLOCK.by(blocked.by)} <Time at={blocked.at} as="ago" />:{' '}
      <Foreign>{blocked.reason}</Foreign>
    </Alert>
  );
};
