import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import type { Draft } from '#domain/draft.ts';
import type { ThreadDetail } from '#domain/view.ts';
import { useDesk } from '../desk.ts';
import { Editor } from './Editor.tsx';
import { type Edit, rebase } from './edit.ts';
import { editedRequest, editIsSendable } from './sendable.ts';
import { textsOf } from './standing.ts';
import type { Act } from './useAct.ts';
import { useCheck } from './useCheck.ts';
import type { SetEdit } from './useEdit.ts';
import { canSend, isAsDrafted, needsOwnWords, type Sending, viaOf } from './ways/sending.ts';
import { WayPanel } from './ways/WayPanel.tsx';
import { CONFLICT, DESK } from './words.ts';

interface Props {
  detail: ThreadDetail;
  /** The draft on the desk now; perhaps newer than the one being edited. */
  draft: Draft;
  edit: Edit;
  setEdit: SetEdit;
  act: Act;
  signature: string;
  sending: Sending;
}

interface Overtaken {
  wrote: boolean;
  /** The draft on the desk answers the latest message, and is not the one being edited. */
  newer: boolean;
}

const overtaken = ({ detail, draft, edit }: Props): Overtaken => ({
  wrote: (detail.row.head.lastInbound ?? '') !== edit.basedOn,
  newer: detail.row.draftFresh && draft.id !== edit.draftId,
});

const OvertakenNotice = ({ wrote, newer, ...props }: Overtaken & Props) => {
  const { detail, draft, edit, setEdit } = props;
  const keep = (): void => setEdit(rebase(edit, draft, detail.row.head.lastInbound ?? ''));
  return (
    <Alert type="warning" header={wrote ? CONFLICT.wroteTitle : CONFLICT.newerTitle}>
      {wrote && <p>{CONFLICT.wrote}</p>}
      {newer && (
        <>
          <p>{CONFLICT.newDraft}</p>
          <div className="actions">
            <Button onClick={keep}>{CONFLICT.keep}</Button>
            <Button onClick={() => setEdit(undefined)}>{CONFLICT.drop}</Button>
          </div>
        </>
      )}
    </Alert>
  );
};

/** Whether what is typed may go the way that is open to it. */
const waySuits = ({ draft, edit, sending }: Props): boolean =>
  canSend(sending) && !(needsOwnWords(sending) && isAsDrafted(draft, textsOf(draft), edit.texts));

/** Editing, with the gate's answer beside it; what the customer says meanwhile stops the sending, not the typing. */
export const EditDraft = (props: Props) => {
  const { draft, edit, setEdit, act, signature, detail, sending } = props;
  const { api } = useDesk();
  const checked = useCheck(draft.thread, edit.draftId, edit.texts);
  const { wrote, newer } = overtaken(props);
  const approve = async (): Promise<void> => {
    const request = { ...editedRequest(draft, edit, checked.view?.findings ?? []), ...viaOf(sending) };
    if (await act.run('approve', () => api.approve(draft.thread, request))) setEdit(undefined);
  };
  return (
    <div className="stack">
      <div role="status">
        {(wrote || newer) && <OvertakenNotice {...props} wrote={wrote} newer={newer} />}
      </div>
      <Editor {...{ draft, edit, checked, signature, sending }} onEdit={setEdit} />
      <WayPanel sending={sending} text={`${edit.texts[0] ?? ''}${signature}`} count={edit.texts.length} />
      <div className="actions">
        <Button
          variant="primary"
          loading={act.doing === 'approve'}
          disabled={
            wrote || newer || !detail.row.draftFresh || !editIsSendable(edit, checked) || !waySuits(props)
          }
          onClick={approve}
        >
          {DESK.approve}
        </Button>
        <Button onClick={() => setEdit(undefined)}>{DESK.cancel}</Button>
      </div>
    </div>
  );
};
