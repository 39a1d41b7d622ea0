import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import type { ReactNode } from 'react';
import { Foreign } from '../../customer/Foreign.tsx';
import { DOSSIER } from './words.ts';

interface Props {
  title: string;
  confirm: string;
  /** Something is still missing. */
  disabled?: boolean;
  onClose: () => void;
  onConfirm: () => void;
  children: ReactNode;
}

/** Asks once more before two accounts become one person, or no longer are. */
export const AskDialog = ({ title, confirm, disabled = false, onClose, onConfirm, children }: Props) => (
  <Modal
    visible
    header={<Foreign>{title}</Foreign>}
    closeAriaLabel={DOSSIER.close}
    onDismiss={onClose}
    footer={
      <Box float="right">
        <div className="actions">
          <Button variant="link" onClick={onClose}>
            {DOSSIER.cancel}
          </Button>
          <Button variant="primary" disabled={disabled} onClick={onConfirm}>
            {confirm}
          </Button>
        </div>
      </Box>
    }
  >
    <div className="stack">{children}</div>
  </Modal>
);
