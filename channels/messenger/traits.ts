import type { Traits } from '#domain/traits.ts';

/**
 * Messenger Platform: 2,000 characters, one text or one file in a message; 24 hours after the customer's latest, seven
 * days for a person's own words ("Human agent"). What was sent comes back as an echo, with what was sent along.
 */
export const traits: Traits = {
  title: 'Messenger',
  places: {
    private: {
      maxLength: 2000,
      unit: 'characters',
      windowHours: 24,
      ownWordsHours: 168,
      files: 'alone',
      choices: 13,
      readBack: 'echoed',
    },
  },
  firstWord: 'who_wrote',
  people: 'facebook',
  tells: { edits: true, receipts: true },
};
