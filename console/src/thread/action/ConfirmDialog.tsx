import Alert from '@cloudscape-design/components/alert';
import type { ProposedAction } from '#domain/action.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { Dialog } from '../../dialog/Dialog.tsx';
import { RISK } from '../../vocabulary.ts';
import { ACTION } from '../words.ts';
import { InputList } from './InputList.tsx';
import type { Filled } from './inputs.ts';

interface Props {
  proposed: ProposedAction;
  /** As they will be sent. */
  values: Filled;
  zone: string;
  onClose: () => void;
  onConfirm: () => void;
}

/** Says once more what will happen, before something is done that cannot be taken back. */
export const ConfirmDialog = ({ proposed, values, zone, onClose, onConfirm }: Props) => (
  <Dialog
    title={<Foreign>{ACTION.confirmTitle(proposed.title)}</Foreign>}
    confirm={ACTION.confirm}
    cancel={ACTION.cancel}
    {...{ onClose, onConfirm }}
  >
    <Alert type="warning">{RISK[proposed.risk]}</Alert>
    <p>
      <Foreign>{ACTION.office(proposed.backoffice)}</Foreign>
      {proposed.reference !== undefined && <Foreign>{ACTION.to(proposed.reference.value)}</Foreign>}
    </p>
    <InputList inputs={proposed.inputs} values={values} zone={zone} />
  </Dialog>
);
