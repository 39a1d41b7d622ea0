import Button from '@cloudscape-design/components/button';
import type { Asked } from './useAsked.ts';
import { SETTINGS } from './words.ts';

/** Asks again; what is shown stays until the answer is there. */
export const Refresh = ({ asked: { busy, ask } }: { asked: Pick<Asked<unknown>, 'busy' | 'ask'> }) => (
  <div>
    <Button iconName="refresh" loading={busy} onClick={ask}>
      {SETTINGS.refresh}
    </Button>
  </div>
);
