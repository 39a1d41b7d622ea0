import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import type { ReactNode } from 'react';
import { useReturnFocus } from '../../live/useReturnFocus.ts';
import { ProblemNotice } from '../ProblemNotice.tsx';
import type { Act } from '../useAct.ts';
import { ASK } from './words.ts';

interface Props {
  title: string;
  confirm: string;
  act: Act;
  onClose: () => void;
  onConfirm: () => void;
  children: ReactNode;
}

/** Something to fill in; it stays, with what was typed, until the desk has taken it. */
export const FormDialog = ({ title, confirm, act, onClose, onConfirm, children }: Props) => {
  useReturnFocus();
  const close = (): void => {
    act.forget();
    onClose();
  };
  return (
    <Modal
      visible
      header={title}
      closeAriaLabel={ASK.close}
      onDismiss={close}
      footer={
        <Box float="right">
          <div className="actions">
            <Button variant="link" onClick={close}>
              {ASK.cancel}
            </Button>
            <Button variant="primary" loading={act.doing !== undefined} onClick={onConfirm}>
              {confirm}
            </Button>
          </div>
        </Box>
      }
    >
      <div className="stack">
        <ProblemNotice act={act} />
        {children}
      </div>
    </Modal>
  );
};
