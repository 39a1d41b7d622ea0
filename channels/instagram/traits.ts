import type { Traits } from '#domain/traits.ts';

/**
 * Direct messages: 1,000 bytes of UTF-8, 24 hours, seven days for a person's own words ("Send messages", "Human agent").
 * How long a comment may be is not documented: 2,200 is the length of a caption, and a guess here.
 */
export const traits: Traits = {
  title: 'Instagram',
  places: {
    private: {
      maxLength: 1000,
      unit: 'bytes',
      windowHours: 24,
      ownWordsHours: 168,
      choices: 13,
      readBack: 'listed',
    },
    public: { maxLength: 2200, unit: 'characters', readBack: 'listed' },
  },
  firstWord: 'who_wrote',
  privateReplyDays: 7,
  tells: { deletions: true },
};
