import Button from '@cloudscape-design/components/button';
import { QUEUE } from './words.ts';

/** The channel that was asked for has nothing in the queue any more. */
export const NothingOn = ({ channel, onShowAll }: { channel: string; onShowAll: () => void }) => (
  <div className="empty">
    <p>{QUEUE.noneOn(channel)}</p>
    <Button variant="inline-link" onClick={onShowAll}>
      {QUEUE.showAll}
    </Button>
  </div>
);
