import { useState } from 'react';
import { FormDialog } from './clocks/FormDialog.tsx';
import { WordsField } from './clocks/WordsField.tsx';
import { isTooShort } from './tooShort.ts';
import type { Act } from './useAct.ts';
import { BLOCK } from './words.ts';

interface Props {
  act: Act;
  onClose: () => void;
  onBlock: (reason: string) => void;
}

/** Asks why an account is answered no more; drawn only while it is open, so that it opens empty. */
export const BlockDialog = ({ act, onClose, onBlock }: Props) => {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const confirm = (): void => {
    setTried(true);
    if (!isTooShort(reason)) onBlock(reason.trim());
  };
  return (
    <FormDialog title={BLOCK.title} confirm={BLOCK.confirm} act={act} onClose={onClose} onConfirm={confirm}>
      <p>{BLOCK.what}</p>
      <WordsField
        label={BLOCK.why}
        hint={BLOCK.hint}
        value={reason}
        error={tried && isTooShort(reason) ? BLOCK.tooShort : undefined}
        onChange={setReason}
      />
    </FormDialog>
  );
};
