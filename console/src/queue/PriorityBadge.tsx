import Badge, { type BadgeProps } from '@cloudscape-design/components/badge';
import type { Priority } from '#domain/sla/serviceLevels.ts';
import { PRIORITY } from '../levelsVocabulary.ts';

const COLOR: Record<Priority, NonNullable<BadgeProps['color']>> = {
  urgent: 'severity-critical',
  high: 'severity-high',
  normal: 'severity-neutral',
  low: 'severity-neutral',
};

/** How pressing a thread is, in a word; nothing where it is as pressing as most. */
export const PriorityBadge = ({ priority }: { priority: Priority }) =>
  priority === 'normal' ? null : <Badge color={COLOR[priority]}>{PRIORITY[priority]}</Badge>;
