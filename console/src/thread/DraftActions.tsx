import Button from '@cloudscape-design/components/button';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import type { Draft } from '#domain/draft.ts';
import type { QueueRow } from '#domain/view.ts';
import { useDesk } from '../desk.ts';
import { DismissDialog } from './DismissDialog.tsx';
import { textsOf } from './standing.ts';
import type { Act } from './useAct.ts';
import { DESK } from './words.ts';

/** Asking for a draft and closing without a reply: possible whatever lies on the desk. One instance a draft. */
export const ThreadActions = ({ row, draft, act }: { row: QueueRow; draft?: Draft; act: Act }) => {
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
