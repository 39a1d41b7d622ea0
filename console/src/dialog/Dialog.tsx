import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal, { type ModalProps } from '@cloudscape-design/components/modal';
import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { onChord } from '../keys/onChord.ts';
import { useReturnFocus } from '../live/useReturnFocus.ts';
import { DIALOG } from './words.ts';

const FIELDS = 'input:not([type="hidden"]), textarea, [aria-haspopup="listbox"], [aria-haspopup="dialog"]';

interface FormProps {
  id: string;
  onConfirm: () => void;
  children: ReactNode;
}

/** Begins at its first field, where it has one. */
const Form = ({ id, onConfirm, children }: FormProps) => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // The modal takes the focus in an effect of its own, which runs after this one.
    queueMicrotask(() => form.current?.querySelector<HTMLElement>(FIELDS)?.focus());
  }, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    onConfirm();
  };
  return (
    <form id={id} ref={form} className="stack" noValidate onSubmit={submit}>
      {children}
    </form>
  );
};

interface Props {
  title: ReactNode;
  /** What the button says that does it. */
  confirm: string;
  /** What the one says that does not: `Not now` when absent; null where there is nothing left to leave undone. */
  cancel?: string | null;
  size?: ModalProps.Size;
  /** Something is still missing. */
  disabled?: boolean;
  /** It is being done. */
  busy?: boolean;
  onClose: () => void;
  onConfirm: () => void;
  children: ReactNode;
}

/**
 * Asks before something is done: every dialog of the console. Drawn only while it is open, so that it opens empty. The
 * focus begins at its first field and goes back to where it was; Ctrl+Enter or ⌘+Enter confirms from anywhere
 * in it, for in most fields Enter begins a new line.
 */
export const Dialog = ({ title, confirm, cancel = DIALOG.cancel, size = 'medium', ...props }: Props) => {
  const { disabled = false, busy = false, onClose, onConfirm, children } = props;
  const id = useId();
  useReturnFocus();
  const done = (): void => {
    if (!disabled && !busy) onConfirm();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is pressed in the modal comes by here, wherever it is drawn.
    <div onKeyDown={onChord(done)}>
      <Modal
        visible
        size={size}
        header={title}
        closeAriaLabel={DIALOG.close}
        onDismiss={onClose}
        footer={
          <Box float="right">
            <div className="actions">
              {cancel !== null && (
                <Button variant="link" onClick={onClose}>
                  {cancel}
                </Button>
              )}
              <Button variant="primary" form={id} formAction="submit" disabled={disabled} loading={busy}>
                {confirm}
              </Button>
            </div>
          </Box>
        }
      >
        <Form id={id} onConfirm={done}>
          {children}
        </Form>
      </Modal>
    </div>
  );
};
