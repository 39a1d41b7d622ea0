import Button from '@cloudscape-design/components/button';
import type { Wanted } from './useShownRows.ts';
import { LIST } from './viewWords.ts';
import { QUEUE } from './words.ts';

/** Nothing in the view is what is looked for: the channel that was asked for may have emptied. */
export const Nothing = ({
  wanted: { query, channel },
  onShowAll,
}: {
  wanted: Wanted;
  onShowAll: () => void;
}) => {
  const isChannel = channel !== undefined && query.trim() === '';
  return (
    <div className="empty">
      <p>{isChannel ? QUEUE.noneOn(channel) : LIST.nothingFound}</p>
      <Button variant="inline-link" onClick={onShowAll}>
        {isChannel ? QUEUE.showAll : LIST.showAll}
      </Button>
    </div>
  );
};
