import FormField from '@cloudscape-design/components/form-field';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Textarea from '@cloudscape-design/components/textarea';
import type { Draft } from '#domain/draft.ts';
import { OwnFile } from './conversation/FileChip.tsx';
import { deliveryTitle } from './DeliveryHead.tsx';
import { type Edit, withReason, withText } from './edit.ts';
import { Findings } from './Findings.tsx';
import { Length } from './Length.tsx';
import { AsRead } from './preview/AsRead.tsx';
import { wordedOf } from './standing.ts';
import type { Checked } from './useCheck.ts';
import { AddressLine } from './ways/AddressLine.tsx';
import { addressBy } from './ways/sending.ts';
import { DESK } from './words.ts';
import type { Work } from './work.ts';

interface Props {
  /** The draft on the desk, to which the texts belong. */
  draft: Draft;
  edit: Edit;
  checked: Checked;
  work: Work;
  onEdit: (edit: Edit) => void;
}

const DeliveryField = (props: Props & { index: number }) => {
  const { draft, edit, checked, work, onEdit, index } = props;
  const { signature, sending } = work;
  const place = edit.places[index] ?? 'private';
  const delivery = wordedOf(draft)[index] ?? { thread: draft.thread, place, text: '', claims: [] };
  const address = addressBy(sending, delivery);
  const text = edit.texts[index] ?? '';
  return (
    <>
      <FormField
        stretch
        label={deliveryTitle(address.place, index, edit.texts.length)}
        description={<AddressLine address={address} />}
        constraintText={
          <span className="delivery-foot">
            <span>
              {DESK.signed}: {signature}
            </span>
            <Length of={checked.view?.lengths[index]} />
          </span>
        }
      >
        <Textarea
          value={text}
          rows={5}
          autoFocus={index === 0}
          onChange={({ detail }) => onEdit(withText(edit, index, detail.value))}
        />
      </FormField>
      {work.preview && <AsRead {...{ delivery, sending }} text={`${text}${signature}`} />}
    </>
  );
};

/** Documents go out with the texts as they are. */
const GoesAlong = ({ draft }: { draft: Draft }) => {
  const files = draft.deliveries.flatMap(({ file }) => (file === undefined ? [] : [file]));
  if (files.length === 0) return null;
  return (
    <p className="goes-along">
      <span className="quiet">{DESK.goesAlong}</span>
      {files.map((file) => (
        <OwnFile key={file.url} file={file} />
      ))}
    </p>
  );
};

/** What the check has come to, in one line. */
const CheckLine = ({ edit, checked }: { edit: Edit; checked: Checked }) => {
  if (checked.problem !== undefined)
    return (
      <StatusIndicator type="warning">{`${DESK.uncheckable} ${checked.problem.message}`}</StatusIndicator>
    );
  if (edit.texts.some((text) => text.trim() === ''))
    return <StatusIndicator type="pending">{DESK.unfinished}</StatusIndicator>;
  if (!checked.current) return <StatusIndicator type="loading">{DESK.checking}</StatusIndicator>;
  return checked.view?.findings.length === 0 ? (
    <StatusIndicator type="success">{DESK.checked}</StatusIndicator>
  ) : null;
};

/** The draft's texts under the agent's hands, with what the gate says of them as they are typed. */
export const Editor = (props: Props) => {
  const { draft, edit, checked, onEdit } = props;
  return (
    <>
      {edit.texts.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a delivery has no other name than its place in the order.
        <DeliveryField key={index} {...props} index={index} />
      ))}
      <GoesAlong draft={draft} />
      <div role="status">
        <CheckLine edit={edit} checked={checked} />
      </div>
      <Findings
        findings={checked.view?.findings ?? []}
        reasons={edit.reasons}
        onReason={(code, reason) => onEdit(withReason(edit, code, reason))}
      />
    </>
  );
};
