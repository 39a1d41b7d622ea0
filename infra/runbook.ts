/** Headings of RUNBOOK.md, as anchors: every alarm names the one that says what to do. */
export const RUNBOOK = {
  deadLetters: 'work-failed-for-good',
  inboundAge: 'messages-wait-to-be-taken-in',
  minuteWork: 'the-work-of-every-minute-fails',
  slaBreach: 'a-thread-breached-its-target',
  slaWarning: 'a-thread-is-about-to-breach-its-target',
  promiseBroken: 'a-promised-update-was-not-given',
  parityBroken: 'private-and-public-are-not-answered-alike',
  publishUnknown: 'a-reply-has-an-unknown-outcome',
  authLost: 'a-channel-refuses-our-credentials',
} as const;

export const runbookLink = (heading: keyof typeof RUNBOOK): string => `RUNBOOK.md#${RUNBOOK[heading]}`;
