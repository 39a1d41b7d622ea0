import type { ReactNode } from 'react';
import { Foreign } from '../../customer/Foreign.tsx';
import { Dialog } from '../../dialog/Dialog.tsx';

interface Props {
  title: string;
  confirm: string;
  onClose: () => void;
  onConfirm: () => void;
  children: ReactNode;
}

/** Asks once more before two accounts are no longer one person: the title names a stranger. */
export const AskDialog = ({ title, ...dialog }: Props) => (
  <Dialog {...dialog} title={<Foreign>{title}</Foreign>} />
);
