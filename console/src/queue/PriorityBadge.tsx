import type { Priority } from '#domain/sla/serviceLevels.ts';
import { PRIORITY } from '../levelsVocabulary.ts';
import './signs.css';

/** How pressing a thread is, in a word; nothing where it is as pressing as most. */
export const PriorityBadge = ({ priority }: { priority: Priority }) =>
  priority === 'normal' ? null : (
    <span className="priority" data-priority={priority}>
      {PRIORITY[priority]}
    </span>
  );
