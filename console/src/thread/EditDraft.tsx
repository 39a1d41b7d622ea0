import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { useEffect, useState } from 'react';
import type { Draft } from '#domain/draft.ts';
import { ApproveButtons } from './ApproveButtons.tsx';
import { BAR } from './answeringWords.ts';
import { CheckLine } from './CheckLine.tsx';
import { Editor } from './Editor.tsx';
import { type Edit, rebase } from './edit.ts';
import { LockNotice } from './presence/LockNotice.tsx';
import { secondBefore } from './second/before.ts';
import { SecondLine } from './second/SecondLine.tsx';
import { editedRequest, editIsSendable } from './sendable.ts';
import { textsOf, wordedOf } from './standing.ts';
import { type Checked, useCheck } from './useCheck.ts';
import type { Editing } from './useEdit.ts';
import { addressBy, canSend, isAsDrafted, needsOwnWords, viaOf } from './ways/sending.ts';
import { WayPanel } from './ways/WayPanel.tsx';
import { CONFLICT, DESK } from './words.ts';
import type { Work } from './work.ts';

interface Props {
  /** The draft on the desk now; perhaps newer than the one being edited. */
  draft: Draft;
  edit: Edit;
  editing: Editing;
  work: Work;
}

interface Overtaken {
  wrote: boolean;
  /** The draft on the desk answers the latest message, and is not the one being edited. */
  newer: boolean;
}

const overtaken = ({ work: { detail }, draft, edit }: Props): Overtaken => ({
  wrote: (detail.row.head.lastInbound ?? '') !== edit.basedOn,
  newer: detail.row.draftFresh && draft.id !== edit.draftId,
});

const OvertakenNotice = ({ wrote, newer, ...props }: Overtaken & Props) => {
  const { work, draft, edit, editing } = props;
  const keep = (): void => editing.begin(rebase(edit, draft, work.detail.row.head.lastInbound ?? ''));
  return (
    <Alert type="warning" header={wrote ? CONFLICT.wroteTitle : CONFLICT.newerTitle}>
      {wrote && <p>{CONFLICT.wrote}</p>}
      {newer && (
        <>
          <p>{CONFLICT.newDraft}</p>
          <div className="actions">
            <Button onClick={keep}>{CONFLICT.keep}</Button>
            <Button onClick={() => editing.set(undefined)}>{CONFLICT.drop}</Button>
          </div>
        </>
      )}
    </Alert>
  );
};

/** Whether it may go out once its words have been checked. */
const isOpen = (props: Props): boolean => {
  const { draft, edit, work } = props;
  const { sending, detail, lock } = work;
  const { wrote, newer } = overtaken(props);
  if (wrote || newer || lock !== undefined || !detail.row.draftFresh || !canSend(sending)) return false;
  return !(needsOwnWords(sending) && isAsDrafted(draft, textsOf(draft), edit.texts));
};

/** Why a lead would have to approve it as well. */
const secondOf = ({ draft, edit, work }: Props, checked: Checked) => {
  const own = textsOf(draft);
  return secondBefore(work.detail, {
    places: wordedOf(draft).map((delivery) => addressBy(work.sending, delivery).place),
    isEdited: edit.texts.some((text, index) => text.trim() !== own[index]),
    isOverridden: (checked.view?.findings ?? []).length > 0,
  });
};

interface Wished {
  /** Approved as soon as its words have been checked; and whether to go on then. */
  wish: { goOn: boolean } | undefined;
  setWish: (wish: { goOn: boolean } | undefined) => void;
}

/** Whoever types the last word and presses the chord at once need not wait for the check, and press it again. */
const useWish = (checked: Checked, approve: (goOn: boolean) => void): Wished => {
  const [wish, setWish] = useState<{ goOn: boolean }>();
  const over = checked.current || checked.problem !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: done once, when the check is over.
  useEffect(() => {
    if (wish === undefined || !over) return;
    setWish(undefined);
    approve(wish.goOn);
  }, [wish, over]);
  return { wish, setWish };
};

/** Editing, with the gate's answer beside it; what the customer says meanwhile stops the sending, not the typing. */
export const EditDraft = (props: Props) => {
  const { draft, edit, editing, work } = props;
  const { signature, sending, act, answer } = work;
  const checked = useCheck(draft.thread, edit.draftId, edit.texts);
  const { wrote, newer } = overtaken(props);
  const open = isOpen(props);
  const why = secondOf(props, checked);
  const approve = (goOn: boolean): void => {
    if (!open || !editIsSendable(edit, checked)) return;
    const request = { ...editedRequest(draft, edit, checked.view?.findings ?? []), ...viaOf(sending) };
    void answer({ request, edit, goOn });
  };
  const { wish, setWish } = useWish(checked, approve);
  const onEdit = (next: Edit): void => {
    setWish(undefined);
    editing.set(next);
  };
  return (
    <>
      <div role="status">
        {(wrote || newer) && <OvertakenNotice {...props} wrote={wrote} newer={newer} />}
      </div>
      <Editor {...{ draft, edit, checked, work }} takesFocus={editing.isNew} onEdit={onEdit} />
      <WayPanel sending={sending} text={`${edit.texts[0] ?? ''}${signature}`} count={edit.texts.length} />
      <LockNotice lock={work.lock} />
      {work.mayAnswer ? (
        <div className="draft-bar">
          <div role="status">
            <CheckLine edit={edit} checked={checked} />
          </div>
          <SecondLine why={why} />
          <div className="actions">
            <ApproveButtons
              {...{ act }}
              primary
              ready={open && editIsSendable(edit, checked)}
              waiting={wish !== undefined}
              second={why.length > 0}
              onApprove={(goOn) => setWish({ goOn })}
            />
            <Button variant="link" onClick={() => editing.set(undefined)}>
              {DESK.cancel}
            </Button>
          </div>
        </div>
      ) : (
        <p className="quiet">{BAR.mayRead}</p>
      )}
    </>
  );
};
