import Alert from '@cloudscape-design/components/alert';
import { useState } from 'react';
import type { Draft } from '#domain/draft.ts';
import type { QueueRow } from '#domain/view.ts';
import { useDesk } from '../desk.ts';
import { Time } from '../live/Time.tsx';
import { noticeReason } from '../queue/state.ts';
import { HUMAN_REASON } from '../vocabulary.ts';
import { ClaimList } from './ClaimList.tsx';
import { citedClaims, type Lit } from './claims.ts';
import { DraftActions } from './DraftActions.tsx';
import { DraftView } from './DraftView.tsx';
import { Findings } from './Findings.tsx';
import { textsOf } from './standing.ts';
import type { Act } from './useAct.ts';
import { useCheck } from './useCheck.ts';
import { canSend, needsOwnWords, type Sending, viaOf } from './ways/sending.ts';
import { WayPanel } from './ways/WayPanel.tsx';
import { DESK } from './words.ts';

/** What an agent must know before reading the draft. */
const Notices = ({ draft, row }: { draft: Draft; row: QueueRow }) => {
  const retryAt = row.head.draft?.retryAt;
  const reason = draft.notice && noticeReason(row.head);
  return (
    <>
      {!row.draftFresh && (
        <Alert type="warning" header={DESK.staleTitle}>
          {DESK.stale}
        </Alert>
      )}
      {reason !== undefined && <Alert type="info">{DESK[reason]}</Alert>}
      {draft.human !== undefined && <Alert type="info">{HUMAN_REASON[draft.human]}</Alert>}
      {retryAt !== undefined && (
        <Alert type="info">
          {DESK.retry} <Time at={retryAt} />.
        </Alert>
      )}
      <Findings findings={draft.findings} />
    </>
  );
};

/** What is shown where there is no text yet. */
const NO_TEXT = '…';

const signed = (text: string | undefined, signature: string): string =>
  `${text === undefined || text === '' ? NO_TEXT : text}${signature}`;

interface Props {
  draft: Draft;
  row: QueueRow;
  act: Act;
  signature: string;
  sending: Sending;
  lit: Lit;
  onLight: (lit: Lit) => void;
  onEdit: () => void;
}

/** The draft to read, and what can be done with it. One instance a draft: give it the draft's id as its key. */
export const ReadDraft = ({ draft, row, act, signature, sending, lit, onLight, onEdit }: Props) => {
  const { api } = useDesk();
  // A draft never changes, so its texts are taken once.
  const [texts] = useState(() => textsOf(draft));
  const checked = useCheck(draft.thread, draft.id, texts);
  const claims = citedClaims(draft);
  return (
    <div className="stack">
      <Notices draft={draft} row={row} />
      <DraftView {...{ draft, claims, checked, signature, sending, lit, onLight }} />
      <WayPanel sending={sending} text={signed(texts[0], signature)} count={texts.length} />
      <DraftActions
        row={row}
        draft={draft}
        act={act}
        canSend={canSend(sending) && !needsOwnWords(sending)}
        onEdit={onEdit}
        onApprove={() =>
          act.run('approve', () => api.approve(draft.thread, { draftId: draft.id, ...viaOf(sending) }))
        }
      />
      {draft.deliveries.length > 0 && <ClaimList {...{ draft, claims, lit, onLight }} />}
    </div>
  );
};
