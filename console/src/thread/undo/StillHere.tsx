import Button from '@cloudscape-design/components/button';
import type { Reply } from '#domain/reply.ts';
import type { ThreadDetail } from '#domain/view.ts';
import { customerName } from '../../customer/Customer.tsx';
import { useDesk } from '../../desk.ts';
import { useShortcuts } from '../../keys/useShortcuts.ts';
import { useWords } from '../../live/useWords.ts';
import { UNDO } from '../answeringWords.ts';
import { knownUndoable } from './undoable.ts';
import { useUndo } from './useUndo.ts';

interface Props {
  reply: Reply;
  detail: ThreadDetail;
  refresh: () => Promise<void>;
}

/** It can still be taken back: what comes next, and the button for it. */
export const StillHere = ({ reply, detail, refresh }: Props) => {
  const { me } = useDesk();
  const undo = useUndo();
  const until = reply.sendsAt === undefined ? undefined : Date.parse(reply.sendsAt);
  const left = useWords((now) => (until === undefined ? 0 : Math.max(0, Math.ceil((until - now) / 1000))));
  const isMine = reply.by.id === me.agent.id;
  const can = reply.state === 'proposed' ? isMine : reply.state === 'approved' && left > 0;
  const run = (): void => {
    const { thread, id } = reply;
    const name = customerName(detail.row.head.customer);
    // What was typed for it is known where it was approved, and nowhere else.
    if (can) void undo(knownUndoable(id) ?? { thread, reply: id, name }).then(refresh);
  };
  useShortcuts(can ? [{ keys: 'u', says: UNDO.undo, group: 'thread', run }] : []);
  if (!can) return null;
  return (
    <div className="actions">
      <Button onClick={run}>{UNDO.undo}</Button>
      {left > 0 && <span className="quiet">{UNDO.left(left)}</span>}
    </div>
  );
};
