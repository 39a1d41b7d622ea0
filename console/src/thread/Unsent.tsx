import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { Said } from '../customer/Foreign.tsx';
import type { Edit } from './edit.ts';
import { CONFLICT } from './words.ts';

/** Words typed over a draft that is no longer there to be sent: shown until their author lets go of them. */
export const Unsent = ({ edit, onDiscard }: { edit: Edit; onDiscard: () => void }) => (
  <Alert
    type="info"
    header={CONFLICT.unsent}
    action={<Button onClick={onDiscard}>{CONFLICT.discard}</Button>}
  >
    {edit.places.map((place, index) => (
      <Said key={place} text={edit.texts[index] ?? ''} />
    ))}
  </Alert>
);
