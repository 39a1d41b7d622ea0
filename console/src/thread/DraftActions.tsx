import Button from '@cloudscape-design/components/button';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import type { Draft } from '#domain/draft.ts';
import type { QueueRow } from '#domain/view.ts';
import { useDesk } from '../desk.ts';
import { useShortcuts } from '../keys/useShortcuts.ts';
import { BlockDialog } from './BlockDialog.tsx';
import { DismissDialog } from './DismissDialog.tsx';
import type { Act } from './useAct.ts';
import { BLOCK, DESK } from './words.ts';

interface Props {
  row: QueueRow;
  draft?: Draft;
  act: Act;
  /** Who writes here is not answered any more. */
  isBlocked?: boolean;
}

/** Asking for a draft, closing without a reply, blocking: possible whatever lies on the desk. One instance a draft. */
export const ThreadActions = ({ row, draft, act, isBlocked = false }: Props) => {
  const { api } = useDesk();
  const [asked, setAsked] = useState(false);
  const { thread } = row.head;
  const idle = act.doing === undefined;
  const says = draft === undefined ? DESK.ask : DESK.again;
  const ask = async (): Promise<void> => {
    if (idle) setAsked(await act.run('draft', () => api.askDraft(thread)));
  };
  useShortcuts([{ keys: 'r', says, group: 'thread', run: ask }]);
  return (
    <>
      <Button variant="inline-link" disabled={!idle} loading={act.doing === 'draft'} onClick={ask}>
        {says}
      </Button>
      {row.head.waitingSince !== undefined && <DismissAction row={row} act={act} />}
      {!isBlocked && <BlockAction row={row} act={act} />}
      {asked && draft !== undefined && <StatusIndicator type="loading">{DESK.asked}</StatusIndicator>}
    </>
  );
};

const DismissAction = ({ row: { head }, act }: { row: QueueRow; act: Act }) => {
  const { api } = useDesk();
  /** The thread as it was read: nobody closes what came after that. */
  const [version, setVersion] = useState<number>();
  const close = (): void => setVersion(undefined);
  const begin = (): void => setVersion(head.version);
  useShortcuts([{ keys: 'd', says: DESK.dismiss, group: 'thread', run: begin }]);
  return (
    <>
      <Button variant="inline-link" disabled={act.doing !== undefined} onClick={begin}>
        {DESK.dismiss}
      </Button>
      {version !== undefined && (
        <DismissDialog
          act={act}
          onClose={close}
          onDismiss={async (why) => {
            if (await act.run('dismiss', () => api.dismiss(head.thread, version, why))) close();
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
