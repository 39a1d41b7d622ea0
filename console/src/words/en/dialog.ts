/* What every dialog says. */

export const DIALOG = {
  close: 'Close',
  cancel: 'Not now',
} as const;
