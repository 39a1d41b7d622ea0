import { useState } from 'react';
import type { NewPromise } from '../../api/client.ts';
import { useDesk } from '../../desk.ts';
import type { Act } from '../useAct.ts';
import { FormDialog } from './FormDialog.tsx';
import { KindField } from './KindField.tsx';
import { finished, MomentFields, type Typed, todayIn } from './MomentFields.tsx';
import { MAKE } from './words.ts';

interface Props {
  zone: string;
  act: Act;
  onClose: () => void;
  onPromise: (promise: NewPromise) => void;
}

/** Asks what was promised, and by when, by the brand's clocks. */
export const PromiseDialog = ({ zone, act, onClose, onPromise }: Props) => {
  const { clock } = useDesk();
  const now = clock.now();
  const [kind, setKind] = useState<NewPromise['kind']>('call');
  const [typed, setTyped] = useState<Typed>(() => ({ wall: todayIn(zone, now), words: '' }));
  const [tried, setTried] = useState(false);
  const confirm = (): void => {
    setTried(true);
    const said = finished(typed, zone, now);
    if (said !== undefined) onPromise({ kind, by: said.at, what: said.words });
  };
  return (
    <FormDialog title={MAKE.title} confirm={MAKE.confirm} {...{ act, onClose }} onConfirm={confirm}>
      <p>{MAKE.what}</p>
      <KindField kind={kind} onChange={setKind} />
      <MomentFields name="by" says={MAKE} {...{ zone, now, typed, tried }} onType={setTyped} />
    </FormDialog>
  );
};
