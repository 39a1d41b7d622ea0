import FormField from '@cloudscape-design/components/form-field';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Textarea from '@cloudscape-design/components/textarea';
import { deliveryTitle } from './DeliveryHead.tsx';
import { type Edit, withReason, withText } from './edit.ts';
import { Findings } from './Findings.tsx';
import { Length } from './Length.tsx';
import type { Checked } from './useCheck.ts';
import { DESK } from './words.ts';

interface Props {
  edit: Edit;
  checked: Checked;
  signature: string;
  onEdit: (edit: Edit) => void;
}

const DeliveryField = ({ edit, checked, signature, onEdit, index }: Props & { index: number }) => (
  <FormField
    stretch
    label={deliveryTitle(edit.places[index] ?? 'private', index, edit.texts.length)}
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
      value={edit.texts[index] ?? ''}
      rows={5}
      autoFocus={index === 0}
      onChange={({ detail }) => onEdit(withText(edit, index, detail.value))}
    />
  </FormField>
);

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
  const { edit, checked, onEdit } = props;
  return (
    <>
      {edit.texts.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a delivery has no other name than its place in the order.
        <DeliveryField key={index} {...props} index={index} />
      ))}
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
