import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import { useState } from 'react';
import type { NewPromise } from '../../api/client.ts';
import type { Act } from '../useAct.ts';
import { MomentDialog } from './MomentDialog.tsx';
import { MAKE } from './words.ts';

const KINDS = ['call', 'update', 'other'] as const satisfies NewPromise['kind'][];

interface Props {
  zone: string;
  act: Act;
  onClose: () => void;
  onPromise: (promise: NewPromise) => void;
}

/** Asks what was promised, and by when. */
export const PromiseDialog = ({ zone, act, onClose, onPromise }: Props) => {
  const [kind, setKind] = useState<NewPromise['kind']>('call');
  return (
    <MomentDialog
      says={MAKE}
      zone={zone}
      act={act}
      onClose={onClose}
      onConfirm={(by, what) => onPromise({ kind, by, what })}
    >
      <FormField label={MAKE.kind}>
        <RadioGroup
          value={kind}
          items={KINDS.map((value) => ({ value, ...MAKE.kinds[value] }))}
          onChange={({ detail }) => setKind(KINDS.find((one) => one === detail.value) ?? 'other')}
        />
      </FormField>
    </MomentDialog>
  );
};
