import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import type { Draft } from '#domain/draft.ts';
import type { QueueRow } from '#domain/view.ts';
import { useShortcuts } from '../keys/useShortcuts.ts';
import { Time } from '../live/Time.tsx';
import { noticeReason } from '../queue/state.ts';
import { HUMAN_REASON } from '../vocabulary.ts';
import { ApproveButtons, ApproveKeys } from './ApproveButtons.tsx';
import { BAR } from './answeringWords.ts';
import { ThreadActions } from './DraftActions.tsx';
import { DraftView } from './DraftView.tsx';
import { Findings } from './Findings.tsx';
import { LockNotice } from './presence/LockNotice.tsx';
import { secondBefore } from './second/before.ts';
import { SecondLine } from './second/SecondLine.tsx';
import { textsOf } from './standing.ts';
import { useCheck } from './useCheck.ts';
import { addressBy, canSend, needsOwnWords, viaOf } from './ways/sending.ts';
import { WayPanel } from './ways/WayPanel.tsx';
import { DESK } from './words.ts';
import { mayBegin, type Work } from './work.ts';

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
  work: Work;
  onEdit: () => void;
}

interface EditProps extends Props {
  /** It is the likeliest thing to do here. */
  primary: boolean;
}

const EditButton = ({ draft, work, primary, onEdit }: EditProps) => {
  const disabled = !mayBegin(work);
  const says = draft.deliveries.length === 0 ? DESK.write : DESK.edit;
  const run = (): void => {
    if (!disabled) onEdit();
  };
  useShortcuts([{ keys: 'e', says: BAR.edit, group: 'thread', run }]);
  return (
    <Button variant={primary ? 'primary' : 'normal'} disabled={disabled} onClick={onEdit}>
      {says}
    </Button>
  );
};

/** What can be done with a draft; the likeliest thing first and blue. */
const Bar = ({ draft, work, onEdit }: Props) => {
  const { detail, act, sending, lock, answer } = work;
  const isReady = draft.state === 'ready';
  const sendable =
    isReady && detail.row.draftFresh && lock === undefined && canSend(sending) && !needsOwnWords(sending);
  const places = draft.deliveries.map((delivery) => addressBy(sending, delivery).place);
  const why = secondBefore(detail, { places, isEdited: false, isOverridden: false });
  const approve = (goOn: boolean): void => {
    if (sendable) void answer({ request: { draftId: draft.id, ...viaOf(sending) }, goOn });
  };
  return (
    <div className="draft-bar">
      {draft.deliveries.length > 0 && <SecondLine why={why} />}
      {draft.deliveries.length > 0 && (
        <div className="actions">
          <ApproveButtons
            {...{ act }}
            ready={sendable}
            primary={isReady}
            second={why.length > 0}
            onApprove={approve}
          />
        </div>
      )}
      <div className="actions">
        {textsOf(draft).length > 0 && (
          <EditButton {...{ draft, work, onEdit }} primary={!isReady && draft.human !== 'action_first'} />
        )}
        <ThreadActions {...{ draft, act }} row={detail.row} isBlocked={detail.blocked !== undefined} />
      </div>
      {sendable && <ApproveKeys />}
    </div>
  );
};

/** The draft to read, and what can be done with it. One instance a draft: give it the draft's id as its key. */
export const ReadDraft = (props: Props) => {
  const { draft, work } = props;
  const { signature, sending, lock } = work;
  // A draft never changes, so its texts are taken once.
  const [texts] = useState(() => textsOf(draft));
  const checked = useCheck(draft.thread, draft.id, texts);
  return (
    <>
      <Notices draft={draft} row={work.detail.row} />
      <DraftView {...{ draft, checked, work }} />
      <WayPanel sending={sending} text={signed(texts[0], signature)} count={texts.length} />
      <LockNotice lock={lock} />
      {work.mayAnswer ? <Bar {...props} /> : <p className="quiet">{BAR.mayRead}</p>}
    </>
  );
};
