import Button from '@cloudscape-design/components/button';
import { lazy, useState } from 'react';
import { useDesk } from '../desk.ts';
import { Part } from '../frame/Part.tsx';
import { HAND_OVER } from './words.ts';

const HandOverDialog = lazy(async () => ({
  default: (await import('./HandOverDialog.tsx')).HandOverDialog,
}));

interface Props {
  brand: string;
  onChange: () => void;
}

/** Where an agent gives what they answer for to a colleague; nothing where there is none. */
export const HandOver = ({ brand, onChange }: Props) => {
  const { me } = useDesk();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const here = me.brands.find(({ id }) => id === brand);
  if (here === undefined || !here.rights.includes('answer')) return null;
  if (here.people.every(({ id }) => id === me.agent.id)) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {here.rights.includes('lead') ? HAND_OVER.openAsLead : HAND_OVER.open}
      </Button>
      {open && (
        <Part onFail={close}>
          <HandOverDialog brand={here} onChange={onChange} onClose={close} />
        </Part>
      )}
    </>
  );
};
