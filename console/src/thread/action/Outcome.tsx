import Alert, { type AlertProps } from '@cloudscape-design/components/alert';
import type { ActionState } from '#domain/action.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { Time } from '../../live/Time.tsx';
import { ACTION } from '../words.ts';
import type { Standing } from './onDesk.ts';

type Notice = { type: AlertProps.Type; header?: string; body: string };

const NOTICE: Record<ActionState, Notice> = {
  approved: { type: 'info', body: ACTION.waiting },
  running: { type: 'info', body: ACTION.waiting },
  unknown: { type: 'info', body: ACTION.unknown },
  done: { type: 'success', body: ACTION.done },
  refused: { type: 'error', header: ACTION.refused, body: ACTION.refusedWhat },
  needs_human: { type: 'warning', header: ACTION.needsHuman, body: ACTION.needsHumanWhat },
};

/** How an approved action stands, who had it done, and why it was not. */
export const Outcome = ({ standing: { head, action } }: { standing: Standing }) => {
  const { type, header, body } = NOTICE[head.state];
  return (
    <div role="status">
      <Alert type={type} {...(header === undefined ? {} : { header })}>
        {action?.reason !== undefined && (
          <p>
            <Foreign>{action.reason}</Foreign>
          </p>
        )}
        <p>{body}</p>
        <p className="quiet">
          {ACTION.started(head.by)} <Time at={head.at} />
        </p>
      </Alert>
    </div>
  );
};
