import { useState } from 'react';
import type { OwedPromise } from '#domain/view.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { isTooShort } from '../tooShort.ts';
import type { Act } from '../useAct.ts';
import { FormDialog } from './FormDialog.tsx';
import { WordsField } from './WordsField.tsx';
import { KEEP, promiseWords } from './words.ts';

interface Props {
  promise: OwedPromise;
  act: Act;
  onClose: () => void;
  onKeep: (how: string) => void;
}

/** Asks how a promise was kept that no reply of ours kept. */
export const KeepDialog = ({ promise, act, onClose, onKeep }: Props) => {
  const [how, setHow] = useState('');
  const [tried, setTried] = useState(false);
  const confirm = (): void => {
    setTried(true);
    if (!isTooShort(how)) onKeep(how.trim());
  };
  return (
    <FormDialog title={KEEP.title} confirm={KEEP.confirm} act={act} onClose={onClose} onConfirm={confirm}>
      <p>
        <strong>
          <Foreign>{promiseWords(promise)}</Foreign>
        </strong>
      </p>
      <p>{KEEP.what}</p>
      <WordsField
        label={KEEP.how}
        hint={KEEP.hint}
        value={how}
        error={tried && isTooShort(how) ? KEEP.tooShort : undefined}
        onChange={setHow}
      />
    </FormDialog>
  );
};
