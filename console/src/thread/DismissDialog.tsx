import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { DISMISSALS, type Dismissal } from '#domain/dismissal.ts';
import { DISMISSAL } from './answeringWords.ts';
import { FormDialog } from './clocks/FormDialog.tsx';
import { isTooShort } from './tooShort.ts';
import type { Act } from './useAct.ts';

/** Why a thread needs no reply: as it is counted, and in words. */
interface Dismissing {
  code: Dismissal;
  reason: string;
}

/** `Spam`, `Spam: a raffle`, or the agent's own words. */
const reasonOf = (code: Dismissal, more: string): string => {
  const words = more.trim();
  if (code === 'other') return words;
  return words === '' ? DISMISSAL.codes[code] : `${DISMISSAL.codes[code]}: ${words}`;
};

const missing = (code: Dismissal | undefined, more: string): 'code' | 'words' | undefined => {
  if (code === undefined) return 'code';
  return code === 'other' && isTooShort(more) ? 'words' : undefined;
};

interface Props {
  act: Act;
  onClose: () => void;
  onDismiss: (why: Dismissing) => void;
}

/** Asks why a thread needs no reply; drawn only while it is open, so that it opens empty. */
export const DismissDialog = ({ act, onClose, onDismiss }: Props) => {
  const [code, setCode] = useState<Dismissal>();
  const [more, setMore] = useState('');
  const [tried, setTried] = useState(false);
  const lacks = missing(code, more);
  const confirm = (): void => {
    setTried(true);
    if (code !== undefined && lacks === undefined) onDismiss({ code, reason: reasonOf(code, more) });
  };
  return (
    <FormDialog title={DISMISSAL.title} confirm={DISMISSAL.confirm} {...{ act, onClose }} onConfirm={confirm}>
      <p>{DISMISSAL.what}</p>
      <FormField label={DISMISSAL.why} errorText={tried && lacks === 'code' ? DISMISSAL.none : undefined}>
        <RadioGroup
          value={code ?? null}
          items={DISMISSALS.map((value) => ({ value, label: DISMISSAL.codes[value] }))}
          onChange={({ detail }) => setCode(DISMISSALS.find((one) => one === detail.value))}
        />
      </FormField>
      <FormField
        stretch
        label={code === 'other' ? DISMISSAL.moreNeeded : DISMISSAL.more}
        errorText={tried && lacks === 'words' ? DISMISSAL.moreNeeded : undefined}
      >
        <Textarea value={more} rows={2} onChange={({ detail }) => setMore(detail.value)} />
      </FormField>
    </FormDialog>
  );
};
