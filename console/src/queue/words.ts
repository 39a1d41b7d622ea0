import type { Alarm } from '#domain/view.ts';

/* What the queue says. */

export const QUEUE = {
  title: 'Queue',
  order: 'Most urgent first',
  due: 'Due',
  customer: 'Customer',
  message: 'Latest message',
  where: 'Where',
  draft: 'Draft and reply',
  owner: 'Owner',
  nobody: 'Nobody yet',
  nobodyWaits: 'nobody waits',
  promised: (due: string): string => `update ${due}`,
  loading: 'Fetching the queue',
  channel: 'Channel',
  allChannels: 'All channels',
  some: (shown: number, all: number): string => (shown === all ? `(${all})` : `(${shown} of ${all})`),
  noneOn: (title: string): string => `Nothing waits on ${title} now.`,
  showAll: 'Show all channels',
  emptyTitle: 'Nobody is waiting',
  emptyBody:
    'Mentions and direct messages appear here by themselves, most urgent first, each with a draft that says what the back office knows. You read it, correct it if needed, and approve.',
  emptyHint: 'A thread leaves the queue when its reply has been published.',
} as const;

export const DRAFT = {
  making: 'Draft is being made',
  stale: 'New draft is being made',
  none: 'Nothing to do now',
  moved: 'case moved',
  due: 'update due',
} as const;

const counted = (count: number, what: string): string =>
  count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;

export const ALARMS = {
  late: (metric: string): string => `${metric} is overdue: the limit passed`,
  soon: (metric: string): string => `${metric} is due soon: the limit is`,
  parity: 'has waited far longer than those who asked in the other place today: noticed',
  open: 'Open thread',
  runbook: (anchor: string): string => `RUNBOOK.md, ${anchor}`,
  title: (alarms: Alarm[]): string => {
    const late = alarms.filter(({ level }) => level === 'breach').length;
    return [counted(late, 'alarm'), counted(alarms.length - late, 'warning')].filter(Boolean).join(', ');
  },
};
