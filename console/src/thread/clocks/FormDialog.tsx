import type { ReactNode } from 'react';
import { Dialog } from '../../dialog/Dialog.tsx';
import { ProblemNotice } from '../ProblemNotice.tsx';
import type { Act } from '../useAct.ts';

interface Props {
  title: ReactNode;
  confirm: string;
  act: Act;
  onClose: () => void;
  onConfirm: () => void;
  children: ReactNode;
}

/** Something to fill in; it stays, with what was typed, until the desk has taken it. */
export const FormDialog = ({ title, confirm, act, onClose, onConfirm, children }: Props) => {
  const close = (): void => {
    act.forget();
    onClose();
  };
  return (
    <Dialog {...{ title, confirm, onConfirm }} busy={act.doing !== undefined} onClose={close}>
      <ProblemNotice act={act} />
      {children}
    </Dialog>
  );
};
