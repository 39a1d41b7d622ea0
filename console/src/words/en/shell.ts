/* What is said around every page. */

export const SHELL = {
  skip: 'Skip to the page',
  pages: 'Pages',
  showPages: 'Show the names of the pages',
  hidePages: 'Hide the names of the pages',
  queue: 'Queue',
  report: 'Numbers',
  settings: 'Settings',
  sections: {
    channels: 'Channels',
    connectors: 'Back offices',
    policies: 'Own answers',
    'service-levels': 'Service levels',
    languages: 'Languages',
    people: 'People',
  },
  more: 'More',
  moreTitle: 'All',
  closeMore: 'Close',
  backMore: 'Back',
  preferences: 'Preferences',
  shortcuts: 'Keyboard shortcuts',
  tour: 'Take the tour',
  loading: 'Opening the page',
} as const;

/** A page somebody may not see, or no longer. */
export const CLOSED = {
  title: {
    report: 'The numbers are not open to you',
    settings: 'The settings are not open to you',
  },
  why: {
    report: 'Leads, managers and admins see them. If you need them, ask an admin of this brand.',
    settings: 'Leads, managers and admins see them. If you need them, ask an admin of this brand.',
  },
  unknownTitle: 'This brand is not open to you',
  unknown: 'The address names a brand that is not here, or that you do not work for. These you do:',
  toQueue: 'Go to the queue',
  lostBrand: (name: string): string => `You no longer work for ${name}. What you typed there was not sent.`,
  lostRole: (name: string, roles: string): string =>
    `Your role at ${name} has changed: ${roles}. What it does not allow is gone from the page.`,
};

/** Something went wrong, and what to do. */
export const TROUBLE = {
  startTitle: 'okno did not open',
  start: 'okno tries again as soon as you are back at this page or online.',
  again: 'Try again',
  crashTitle: 'This page broke',
  crash:
    'Reload it: what you typed is kept in this tab. If it breaks again, tell whoever runs okno what you did last.',
  part: 'A part of this page could not be shown. Reload it: what you typed is kept in this tab.',
  reload: 'Reload the page',
} as const;
