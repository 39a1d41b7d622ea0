import Button from '@cloudscape-design/components/button';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import type { Draft } from '#domain/draft.ts';
import type { QueueRow } from '#domain/view.ts';
import { useDesk } from '../desk.ts';
import { BlockDialog } from './BlockDialog.tsx';
import { DismissDialog } from './DismissDialog.tsx';
import { textsOf } from './standing.ts';
import type { Act } from './useAct.ts';
import { BLOCK, DESK } from './words.ts';

interface ThreadProps {
  row: QueueRow;
  draft?: Draft;
  act: Act;
  /** Who writes here is not answered any more. */
  isBlocked?: boolean;
}

/** Asking for a draft, closing without a reply, blocking: possible whatever lies on the desk. One instance a draft. */
export const ThreadActions = ({ row, draft, act, isBlocked = false }: ThreadProps) => {
  const { api } = useDesk();
  const [dismissing, setDismissing] = useState(false);
  const [asked, setAsked] = useState(false);
  const { thread, version, waitingSince } = row.head;
  const idle = act.doing === undefined;
  return (
    <>
      <Button
        variant="inline-link"
        disabled={!idle}
        loading={act.doing === 'draft'}
        onClick={async () => setAsked(await act.run('draft', () => api.askDraft(thread)))}
      >
        {draft === undefined ? DESK.ask : DESK.again}
      </Button>
      {waitingSince !== undefined && (
        <Button
          variant="inline-link"
          disabled={!idle}
          loading={act.doing === 'dismiss'}
          onClick={() => setDismissing(true)}
        >
          {DESK.dismiss}
        </Button>
      )}
      {!isBlocked && <BlockAction row={row} act={act} />}
      {asked && draft !== undefined && <StatusIndicator type="loading">{DESK.asked}</StatusIndicator>}
      {dismissing && (
        <DismissDialog
          onClose={() => setDismissing(false)}
          onDismiss={(reason) => {
            setDismissing(false);
            void act.run('dismiss', () => api.dismiss(thread, version, reason));
          }}
        />
      )}
    </>
  );
};

const BlockAction = ({ row, act }: { row: QueueRow; act: Act }) => {
  const { api } = useDesk();
  const [open, setOpen] = useState(false);
  const block = async (reason: string): Promise<void> => {
    if (await act.run('block', () => api.block(row.head.thread, reason))) setOpen(false);
  };
  return (
    <>
      <Button variant="inline-link" disabled={act.doing !== undefined} onClick={() => setOpen(true)}>
        {BLOCK.block}
      </Button>
      {open && <BlockDialog act={act} onClose={() => setOpen(false)} onBlock={block} />}
    </>
  );
};

interface Props {
  row: QueueRow;
  draft: Draft;
  act: Act;
  /** Its way is open, and takes what okno wrote. */
  canSend: boolean;
  onEdit: () => void;
  onApprove: () => void;
}

/** What can be done with a draft; the likeliest thing first and blue. */
export const DraftActions = ({ row, draft, act, canSend, onEdit, onApprove }: Props) => {
  const empty = draft.deliveries.length === 0;
  const idle = act.doing === undefined;
  const sendable = draft.state === 'ready' && row.draftFresh && canSend;
  return (
    <div className="actions">
      {!empty && (
        <Button
          variant={draft.state === 'ready' ? 'primary' : 'normal'}
          disabled={!sendable || !idle}
          loading={act.doing === 'approve'}
          onClick={onApprove}
        >
          {DESK.approve}
        </Button>
      )}
      {textsOf(draft).length > 0 && (
        <Button
          variant={draft.state === 'ready' || draft.human === 'action_first' ? 'normal' : 'primary'}
          disabled={!row.draftFresh || !idle}
          onClick={onEdit}
        >
          {empty ? DESK.write : DESK.edit}
        </Button>
      )}
      <ThreadActions row={row} draft={draft} act={act} />
    </div>
  );
};
