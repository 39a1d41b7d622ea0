import StatusIndicator from '@cloudscape-design/components/status-indicator';
import ToggleButton from '@cloudscape-design/components/toggle-button';
import { type ReactNode, useId } from 'react';
import type { Draft } from '#domain/draft.ts';
import { useShortcuts } from '../keys/useShortcuts.ts';
import { draftState } from '../queue/state.ts';
import { BAR, PREVIEW } from './answeringWords.ts';
import { ThreadActions } from './DraftActions.tsx';
import { EditDraft } from './EditDraft.tsx';
import { startEdit } from './edit.ts';
import { ReadDraft } from './ReadDraft.tsx';
import type { Editing } from './useEdit.ts';
import { DESK } from './words.ts';
import type { Work } from './work.ts';
import './draft.css';

interface PanelProps {
  work: Work;
  draft: Draft | undefined;
  onPreview: () => void;
  children: ReactNode;
}

const Preview = ({ pressed, onPreview }: { pressed: boolean; onPreview: () => void }) => {
  useShortcuts([{ keys: 'v', says: PREVIEW.title, group: 'thread', run: onPreview }]);
  return (
    <ToggleButton pressed={pressed} onChange={onPreview}>
      {PREVIEW.toggle}
    </ToggleButton>
  );
};

const Panel = ({ work: { detail, preview }, draft, onPreview, children }: PanelProps) => {
  const state = draftState(detail.row);
  const title = useId();
  return (
    <section className="draft" aria-labelledby={title} data-testid="draft">
      <div className="draft-head">
        <h2 id={title}>{DESK.draft}</h2>
        <StatusIndicator type={state.type}>{state.words}</StatusIndicator>
        {draft && (
          <span className="draft-tools">
            <Preview pressed={preview} onPreview={onPreview} />
          </span>
        )}
      </div>
      {children}
    </section>
  );
};

const NoDraft = ({ work: { detail, act, mayAnswer } }: { work: Work }) => (
  <>
    {detail.row.head.waitingSince === undefined ? (
      <p>
        <strong>{DESK.idleTitle}.</strong> {DESK.idle}
      </p>
    ) : (
      <StatusIndicator type="loading">{DESK.making}</StatusIndicator>
    )}
    {mayAnswer ? (
      <div className="actions">
        <ThreadActions row={detail.row} act={act} isBlocked={detail.blocked !== undefined} />
      </div>
    ) : (
      <p className="quiet">{BAR.mayRead}</p>
    )}
  </>
);

interface Props {
  draft: Draft | undefined;
  editing: Editing;
  work: Work;
  onPreview: () => void;
}

/** The draft on the desk: none yet, to be read, or under the agent's hands. */
export const DraftPanel = ({ draft, editing, work, onPreview }: Props) => {
  const { edit, begin } = editing;
  const { lastInbound = '' } = work.detail.row.head;
  return (
    <Panel {...{ work, draft, onPreview }}>
      {draft === undefined && <NoDraft work={work} />}
      {draft && edit && <EditDraft key={edit.draftId} {...{ draft, edit, editing, work }} />}
      {draft && !edit && (
        <ReadDraft key={draft.id} {...{ draft, work }} onEdit={() => begin(startEdit(draft, lastInbound))} />
      )}
    </Panel>
  );
};
