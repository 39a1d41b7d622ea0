import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
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
      <p key={place} className="said">
        {edit.texts[index]}
      </p>
    ))}
  </Alert>
);
