/* What is said of troubles that many customers have. */

const threads = (count: number): string => (count === 1 ? '1 thread' : `${count} threads`);

export const INCIDENT = {
  region: 'Incidents',
  untold: (name: string): string => `${name}: those who asked have not been told how it stands`,
  asking: (count: number): string => `${threads(count)} ${count === 1 ? 'asks' : 'ask'} about it.`,
  seen: 'Back office asked',
  previews: (count: number): string => `The notice in ${count === 1 ? '1 language' : `${count} languages`}`,
  noPreview: 'There are no words for a notice yet.',
  tell: (count: number): string => `Tell all ${count}`,
  told: (name: string): string => `${name}: `,
  toldBy: (count: number, by: string): string => `${threads(count)} told by ${by}`,
  lastTold: (count: number, by: string): string => `Last time ${threads(count)} were told by ${by}`,
  later: 'sent',
  confirmTitle: (count: number): string => `Tell all ${count} how it stands?`,
  confirm:
    'Each gets the notice in their own language, where they asked; by night it waits for the morning. It goes out without another look at each thread.',
  changed: 'It has changed since it was shown. Read it again before anybody is told.',
  cancel: 'Not yet',
} as const;
