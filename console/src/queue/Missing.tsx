import type { Shown } from './store.ts';
import { LIST } from './viewWords.ts';

/** Fewer are fetched in the blink of an eye. */
const WORTH_SAYING = 50;

/** That lines are still on their way, and that some are not even named. */
export const Missing = ({ shown: { rows, total, beyond } }: { shown: Shown }) => {
  const coming = total - beyond - rows.length;
  return (
    <div role="status" className="quiet">
      {coming >= WORTH_SAYING && `${LIST.fetching(rows.length, total)} `}
      {beyond > 0 && LIST.beyond(beyond)}
    </div>
  );
};
