import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { useSyncExternalStore } from 'react';
import { type Flash, flashes, onFlashes, unflash } from './flashes.ts';
import { TimeLeft } from './TimeLeft.tsx';
import { useLeaving } from './useLeaving.ts';
import { FLASH } from './words.ts';
import './flash.css';

const Action = ({ id, action, until }: Pick<Flash, 'id' | 'until'> & Required<Pick<Flash, 'action'>>) => (
  <Button
    onClick={() => {
      unflash(id);
      action.run();
    }}
  >
    {action.says}
    {until !== undefined && <TimeLeft until={until} />}
  </Button>
);

const One = ({ id, type, says, action, until }: Flash) => {
  const stay = useLeaving({ id, type, until });
  return (
    <li className="flash" {...stay}>
      <Alert
        type={type}
        dismissible
        dismissAriaLabel={FLASH.dismiss}
        onDismiss={() => unflash(id)}
        action={action && <Action id={id} action={action} {...(until !== undefined && { until })} />}
      >
        {says}
      </Alert>
    </li>
  );
};

/** Messages of what was done, above whatever page is open; read out as they come. */
export const Flashes = () => {
  const shown = useSyncExternalStore(onFlashes, flashes);
  return (
    <div
      className="flashes"
      role="status"
      aria-live="polite"
      aria-relevant="additions text"
      aria-atomic="false"
    >
      {shown.length > 0 && (
        <ul aria-label={FLASH.list}>
          {shown.map((one) => (
            <One key={one.id} {...one} />
          ))}
        </ul>
      )}
    </div>
  );
};
