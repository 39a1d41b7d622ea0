/* What stands on what was said. */

export const SAID = {
  bubble: (who: string, when: string): string => `${who}, ${when}`,
  edited: (when: string): string => `edited ${when}`,
  original: 'What it said first',
  takenBack: { in: 'Taken back by the customer.', out: 'Taken back by us.' },
  undelivered: (reason: string): string => `Not delivered: ${reason}`,
  quotes: (who: string): string => `In answer to ${who}`,
  quotesElsewhere: 'In answer to a post that is not in this conversation.',
} as const;

export const FILE = {
  of: (kind: string, who: string): string => `${kind} from ${who}`,
  enlarge: (what: string): string => `Enlarge: ${what}`,
  close: 'Close',
  open: (name: string): string => `Open ${name}`,
  tab: 'opens in a new tab',
  fetching: 'Being fetched from the channel',
  slow: 'Not fetched from the channel yet',
  again: 'Try again',
  ready: 'Fetched: open it',
  refused: (reason: string): string => `Cannot be shown: ${reason}`,
  broken: 'This image could not be loaded.',
} as const;
