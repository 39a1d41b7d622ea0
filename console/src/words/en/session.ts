/* What is said around signing in. */

export const SESSION = {
  product: 'okno',
  lead: 'One window in which a customer gets an answer, in the channel where they asked.',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signOutFailed:
    'You are signed out here, but the sign-in page could not be reached and may still know you. Once you are online, sign in and sign out again.',
  again: 'Sign in again',
  endedTitle: 'Your sign-in has ended',
  ended: 'Sign in again to go on. What you have typed is kept in this tab.',
  failed: 'Signing in did not work. Try once more; if it keeps failing, ask whoever runs okno.',
  noBrand: 'Your account belongs to no brand yet. Ask whoever runs okno to add you.',
  starting: 'Starting',
  offline: 'No connection to okno. What you see may be out of date; it tries again by itself.',
  brand: 'Brand',
  zone: (zone: string): string => `Times in ${zone}`,
} as const;
