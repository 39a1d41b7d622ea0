import type { Traits } from '#domain/traits.ts';

/**
 * The reference says 9,000 characters for a message; 4,096 is what is known to arrive. The length of a comment is not
 * documented: the same is taken. A document would have to be uploaded in several calls first, so no files travel.
 * Four buttons stand in a row under a message.
 */
export const traits: Traits = {
  title: 'VK',
  places: {
    private: { maxLength: 4096, unit: 'characters', choices: 4, readBack: 'same_key' },
    public: { maxLength: 4096, unit: 'characters', readBack: 'same_key' },
  },
  firstWord: 'who_wrote',
  tells: { edits: true, deletions: true },
};
