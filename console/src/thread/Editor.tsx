import FormField from '@cloudscape-design/components/form-field';
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
  /** What the agent types next is meant for it. */
  takesFocus: boolean;
  onEdit: (edit: Edit) => void;
}

/** Signs in a line, about; a field is as high as its words, within reason. */
const LINE = 48;
const rowsFor = (text: string): number => Math.min(9, Math.max(2, Math.ceil(text.length / LINE) + 1));

const DeliveryField = (props: Props & { index: number }) => {
  const { draft, edit, checked, work, takesFocus, onEdit, index } = props;
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
          rows={rowsFor(text)}
          autoFocus={takesFocus && index === 0}
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
      <Findings
        findings={checked.view?.findings ?? []}
        reasons={edit.reasons}
        onReason={(code, reason) => onEdit(withReason(edit, code, reason))}
      />
    </>
  );
};
