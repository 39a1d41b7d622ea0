import type { Behind } from '#domain/behind.ts';
import type { Answering } from '#domain/standing.ts';
import { plural } from '../plural.ts';

const waits = (count: string, threads: number): string =>
  plural('en', threads, { one: `${count} waits now`, other: `${count} wait now` });

/** Whether customers are answered, in the words with which the page begins. */
export const ANSWERING: Record<Answering, string> = {
  answered: 'Customers are answered',
  slow: 'Customers wait too long',
  unanswered: 'Customers are not being answered',
  waiting: 'Customers wait, nobody too long yet',
  quiet: 'Nobody has asked',
};

export const HEADLINE = {
  inTime: (share: string): string => `${share} within target`,
  noReplies: 'no reply was sent on these days',
  noTargets: 'no clock ran for their replies',
  nobodyWaits: 'nobody waits now',
  wait: waits,
  oldest: (span: string): string => `the longest for ${span}`,
  overdue: (count: string): string => `${count} overdue`,
} as const;

/** What a number counts, as a heading of the threads behind it. */
export const COUNTED: Record<Behind, string> = {
  ended: 'Answered or closed',
  overdue: 'Reply clocks overdue',
  replies: 'Replies',
  notices: 'Notices nobody asked for',
  in_time: 'Replies within target',
  late: 'Replies after their target',
  unchanged: 'Sent as drafted',
  edited: 'Sent with own words',
  dismissed: 'Closed without a reply',
  dismissed_spam: 'Closed: spam',
  dismissed_thanks: 'Closed: only thanks',
  dismissed_elsewhere: 'Closed: answered elsewhere',
  dismissed_not_ours: 'Closed: not for us',
  dismissed_other: 'Closed: another reason',
  refused: 'Drafts the gate stopped',
  refused_redirect: 'Stopped: sends people away',
  refused_reask: 'Stopped: asks what is known',
  breach_first_reply: 'First reply overdue',
  breach_next_reply: 'Further reply overdue',
  breach_update: 'Word from us overdue',
  breach_resolution: 'Case not settled in time',
  breach_approval: 'Draft not approved in time',
  promises_made: 'Promises made',
  promises_kept: 'Promises kept',
  promises_broken: 'Promises broken',
  survey_asked: 'Asked whether we helped',
  survey_yes: 'Say we helped',
  survey_no: 'Say we did not help',
  first_wall: 'First replies',
  first_business: 'First replies, in open hours',
  next_wall: 'Further replies',
  next_business: 'Further replies, in open hours',
  approval: 'Approvals',
};

export const REPORT = {
  title: (brand: string): string => `Numbers of ${brand}`,
  loading: 'Counting',
  renewing: 'Counting these days',
  print: 'Print',
  span: 'Days',
  spans: { 1: 'Today', 7: '7 days', 28: '28 days', 90: '90 days' },
  own: 'Other days',
  from: 'From',
  to: 'To',
  show: 'Show',
  badDays: 'Choose two days, the first not after the last, 400 days apart at most.',
  openCalendar: 'Choose a day',
  previousMonth: 'Month before',
  nextMonth: 'Month after',
  today: 'Today',
  period: (from: string, to: string): string => (from === to ? from : `${from} to ${to}`),
  zone: (zone: string): string => `Days in ${zone}`,
  emptyTitle: 'Nothing was counted on these days',
  empty:
    'A number appears here as soon as somebody is answered: each reply counts once, with how long its customer waited. Choose other days, or open the queue and answer somebody.',
  toQueue: 'Open the queue',
  none: 'none',
  asTable: 'Show as a table',
  asChart: 'Hide the table',
  csv: 'Download CSV',
  csvOf: (what: string): string => `Download CSV: ${what}`,
  tableOf: (what: string): string => `Show as a table: ${what}`,
  hideTableOf: (what: string): string => `Hide the table: ${what}`,
  before: (value: string): string => `before: ${value}`,
  lastDays: (days: string): string => `the last ${days} days`,
  target: 'Target',
  targetOf: (span: string): string => `target ${span}`,
  openHours: 'open hours',
  unknown: 'not known',
  nobody: 'nobody',
  total: 'All',
  chart: {
    y: (unit: string): string => `Waited, ${unit}`,
    minutes: 'min',
    hours: 'h',
    days: 'd',
    count: 'Count',
    role: 'chart',
    xAxis: 'time axis',
    yAxis: 'value axis',
    close: 'Close',
    legend: 'Legend',
  },
} as const;

export const FIGURES = {
  inTime: 'Replies within target',
  median: 'Half are answered within',
  slowest: 'Nine of ten are answered within',
  waiting: 'Wait now',
  breaches: 'Reply clocks overdue',
  promises: 'Promises kept',
  satisfied: 'Say we helped',
  ofReplies: (count: string, replies: number): string =>
    plural('en', replies, { one: `of ${count} reply`, other: `of ${count} replies` }),
  ofPromises: (count: string, due: number): string =>
    plural('en', due, { one: `of ${count} due`, other: `of ${count} due` }),
  ofAnswers: (count: string, answers: number): string =>
    plural('en', answers, { one: `of ${count} answer`, other: `of ${count} answers` }),
} as const;

export const TIMES = {
  title: 'How long customers wait',
  split: 'Split',
  splits: { none: 'Together', channel: 'By channel', place: 'Public and private' },
  reply: 'Which replies',
  replies: { first: 'First reply', next: 'Further replies' },
  p50: 'Half within (p50)',
  p90: 'Nine of ten within (p90)',
  p95: '19 of 20 within (p95)',
  p90Of: (name: string): string => `${name}, p90`,
  count: 'Replies',
  week: 'Week',
  day: 'Day',
  weekOf: (from: string, to: string): string => `${from} to ${to}`,
} as const;

export const LINES = {
  title: 'By channel and place',
  channel: 'Channel',
  place: 'Place',
  inTime: 'Within target',
  breaches: 'Overdue',
} as const;

export const BACKLOG = {
  title: 'Who waits now',
  age: 'Waiting for',
  threads: 'Threads',
  ages: ['less than 15 min', '15 min to 1 h', '1 to 4 h', '4 to 24 h', 'a day or longer'],
  longest: 'Whoever waits longest',
  thread: 'Thread',
  channel: 'Channel',
  since: 'Since',
  state: 'Target',
  overdue: 'overdue',
  inTime: 'in time',
  nobody: 'Nobody waits. Whoever writes next appears here at once.',
} as const;

export const KEPT = {
  title: 'Limits and promises',
  what: 'What',
  count: 'Number',
  earlier: 'Before',
  nothing: 'No limit passed and nothing was promised on these days.',
} as const;

export const PARITY = {
  title: 'Private and public',
  fair: 'Who asks in private is answered as soon as who asks in public.',
  privateLonger: (times: string, _count: number): string =>
    `Who asks in private waits ${times} times as long as who asks in public.`,
  publicLonger: (times: string, _count: number): string =>
    `Who asks in public waits ${times} times as long as who asks in private.`,
  unknown: 'Nothing to compare: on these days replies went to one place only.',
  note: 'First and further replies together, by the wall clock.',
} as const;

export const ASKS = {
  title: 'What customers ask about',
  asked: 'About',
  ended: 'Answered or closed',
  before: 'Before',
  change: 'Change',
  new: 'new',
  none: 'Nobody asked anything on these days.',
} as const;

export const DRAFTS = {
  title: 'How good the drafts are',
  what: 'Draft',
  share: 'Share',
  count: 'Number',
  reasons: 'Why closed without a reply',
  unsaid: 'no reason chosen',
  none: 'No draft was decided on.',
} as const;

export const LOADS = {
  title: 'Who carries how much',
  note: 'By name. Numbers say who has how much to do, not who is better.',
  agent: 'Agent',
  replies: 'Replies',
  notices: 'Notices',
  dismissed: 'Closed without a reply',
  open: 'Theirs, waiting now',
  none: 'Nobody answered on these days.',
} as const;

export const BEHIND = {
  back: 'Back to the numbers',
  waitedAtLeast: (span: string): string => `waited ${span} or longer`,
  when: 'When',
  thread: 'Thread',
  channel: 'Channel',
  place: 'Place',
  asked: 'About',
  agent: 'Agent',
  waited: 'Waited',
  more: 'Show more',
  looking: 'Looking for the threads',
  none: 'No thread is kept behind this number. Threads are kept for 400 days, and none from before they were first listed.',
  goesOn: 'None so far. There may be some on earlier days.',
  shown: (count: string, rows: number): string =>
    plural('en', rows, { one: `${count} shown`, other: `${count} shown` }),
  all: 'That is all of them.',
} as const;
