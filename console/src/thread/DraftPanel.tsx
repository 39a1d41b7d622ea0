import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ReactNode } from 'react';
import type { Draft } from '#domain/draft.ts';
import type { QueueRow, ThreadDetail } from '#domain/view.ts';
import { useDesk } from '../desk.ts';
import { Time } from '../live/Time.tsx';
import { draftState } from '../queue/state.ts';
import type { Lit } from './claims.ts';
import { ThreadActions } from './DraftActions.tsx';
import { EditDraft } from './EditDraft.tsx';
import { type Edit, startEdit } from './edit.ts';
import { ReadDraft } from './ReadDraft.tsx';
import type { Act } from './useAct.ts';
import type { SetEdit } from './useEdit.ts';
import type { Sending } from './ways/sending.ts';
import { DESK } from './words.ts';

const Panel = ({
  row,
  draft,
  children,
}: {
  row: QueueRow;
  draft: Draft | undefined;
  children: ReactNode;
}) => {
  const state = draftState(row);
  return (
    <Container
      data-testid="draft"
      header={
        <Header
          variant="h3"
          actions={<StatusIndicator type={state.type}>{state.words}</StatusIndicator>}
          description={
            draft && (
              <>
                {DESK.made} <Time at={draft.madeAt} as="ago" />
              </>
            )
          }
        >
          {DESK.draft}
        </Header>
      }
    >
      {children}
    </Container>
  );
};

const NoDraft = ({ detail: { row, blocked }, act }: { detail: ThreadDetail; act: Act }) => (
  <div className="stack">
    {row.head.waitingSince === undefined ? (
      <p>
        <strong>{DESK.idleTitle}.</strong> {DESK.idle}
      </p>
    ) : (
      <StatusIndicator type="loading">{DESK.making}</StatusIndicator>
    )}
    <div className="actions">
      <ThreadActions row={row} act={act} isBlocked={blocked !== undefined} />
    </div>
  </div>
);

interface Props {
  detail: ThreadDetail;
  draft: Draft | undefined;
  edit: Edit | undefined;
  setEdit: SetEdit;
  act: Act;
  sending: Sending;
  lit: Lit;
  onLight: (lit: Lit) => void;
}

/** The draft on the desk: none yet, to be read, or under the agent's hands. */
export const DraftPanel = ({ detail, draft, edit, setEdit, act, sending, lit, onLight }: Props) => {
  const { me } = useDesk();
  const { row } = detail;
  // As `signature` of domain/draft.ts: the page shares the domain's types, not its code.
  const signature = ` ^${me.agent.initials}`;
  const begin = (of: Draft): void => setEdit(startEdit(of, row.head.lastInbound ?? ''));
  return (
    <Panel row={row} draft={draft}>
      {draft === undefined && <NoDraft detail={detail} act={act} />}
      {draft && edit && (
        <EditDraft key={edit.draftId} {...{ detail, draft, edit, setEdit, act, signature, sending }} />
      )}
      {draft && !edit && (
        <ReadDraft
          key={draft.id}
          {...{ draft, row, act, signature, sending, lit, onLight }}
          onEdit={() => begin(draft)}
        />
      )}
    </Panel>
  );
};
