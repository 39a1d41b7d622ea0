import { useState } from 'react';
import { SECOND } from '../answeringWords.ts';
import { FormDialog } from '../clocks/FormDialog.tsx';
import { WordsField } from '../clocks/WordsField.tsx';
import { isTooShort } from '../tooShort.ts';
import type { Act } from '../useAct.ts';

interface Props {
  /** Who proposed it. */
  name: string;
  act: Act;
  onClose: () => void;
  onSendBack: (reason: string) => void;
}

/** Asks a lead what should be different. */
export const SendBackDialog = ({ name, act, onClose, onSendBack }: Props) => {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const confirm = (): void => {
    setTried(true);
    if (!isTooShort(reason)) onSendBack(reason.trim());
  };
  return (
    <FormDialog title={SECOND.backTitle} confirm={SECOND.back} {...{ act, onClose }} onConfirm={confirm}>
      <p>{SECOND.backWhat(name)}</p>
      <WordsField
        label={SECOND.backWords}
        value={reason}
        error={tried && isTooShort(reason) ? SECOND.tooShort : undefined}
        onChange={setReason}
      />
    </FormDialog>
  );
};
