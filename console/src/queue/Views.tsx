import type { ThreadId } from '#domain/thread.ts';
import { queueHref, SAVED_VIEWS, type SavedView, threadHref } from '../route.ts';
import { LIST, VIEW } from './viewWords.ts';
import './views.css';

export const viewHref = (brand: string, view: SavedView, open: ThreadId | undefined): string =>
  open === undefined ? queueHref(brand, view) : threadHref(open, view);

interface Props {
  brand: string;
  /** The thread beside the queue, which stays. */
  open: ThreadId | undefined;
  view: SavedView;
  /** How many stand in each; undefined until it is known. */
  counts: Readonly<Record<SavedView, number>> | undefined;
}

/** The ways to look at the queue, each with how much stands there. */
export const Views = ({ brand, open, view, counts }: Props) => (
  <nav aria-label={LIST.views}>
    <ul className="views">
      {SAVED_VIEWS.map((one) => (
        <li key={one}>
          <a
            href={viewHref(brand, one, open)}
            data-none={counts?.[one] === 0}
            {...(one === view && { 'aria-current': 'true' as const })}
          >
            {VIEW[one]} {counts !== undefined && <span className="views-count">{counts[one]}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
