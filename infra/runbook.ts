import type { Stack } from 'aws-cdk-lib';

/** Headings of RUNBOOK.md, as anchors: every alarm names the one that says what to do. */
export const RUNBOOK = {
  deadLetters: 'work-failed-for-good',
  inboundAge: 'messages-wait-to-be-taken-in',
  minuteWork: 'the-work-of-every-minute-fails',
  watchSilent: 'the-watch-does-not-run',
  slaBreach: 'a-thread-breached-its-target',
  slaWarning: 'a-thread-is-about-to-breach-its-target',
  breachRate: 'many-answers-are-late',
  unanswered: 'too-many-wait',
  oldestUnanswered: 'somebody-has-waited-very-long',
  promiseBroken: 'a-promised-update-was-not-given',
  promiseEscalated: 'a-broken-promise-is-still-owed',
  parityBroken: 'private-and-public-are-not-answered-alike',
  draftRefused: 'many-drafts-are-refused',
  publishFailed: 'a-reply-was-refused',
  publishUnknown: 'a-reply-has-an-unknown-outcome',
  workStuck: 'work-is-stuck',
  outcomeUnknown: 'a-person-must-find-out-what-happened',
  backOfficeDown: 'a-back-office-is-down',
  channelSilent: 'a-channel-has-gone-silent',
  authLost: 'a-channel-refuses-our-credentials',
} as const;

/** `cdk deploy -c runbook=https://…/RUNBOOK.md`: where your people can read it, so that alarms carry links. */
export const runbookAddress = (stack: Stack): string | undefined => {
  const address: unknown = stack.node.tryGetContext('runbook');
  return typeof address === 'string' && address !== '' ? address : undefined;
};

export const runbookLink = (stack: Stack, heading: keyof typeof RUNBOOK): string =>
  `${runbookAddress(stack) ?? 'RUNBOOK.md'}#${RUNBOOK[heading]}`;
