import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { CheckView } from '#domain/view.ts';
import { DESK } from './words.ts';

/** Length in the channel's own unit, signature included; unknown until the gate has answered. */
export const Length = ({ of }: { of: CheckView['lengths'][number] | undefined }) => {
  if (of === undefined) return null;
  const over = of.length - of.limit;
  const words = DESK.length(of.length, of.limit);
  return (
    <span className="quiet length">
      {over > 0 ? <StatusIndicator type="error">{`${words}: ${DESK.tooLong(over)}`}</StatusIndicator> : words}
    </span>
  );
};
