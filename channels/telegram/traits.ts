import type { Traits } from '#domain/traits.ts';

/**
 * Bot API: 1 to 4,096 characters, no history, no key against resending; a bot cannot write first. How many buttons a
 * keyboard may have is not documented: twelve is what a telephone shows, and ours.
 */
export const traits: Traits = {
  title: 'Telegram',
  places: {
    private: { maxLength: 4096, unit: 'characters', files: 'with_text', choices: 12, readBack: 'never' },
    public: { maxLength: 4096, unit: 'characters', files: 'with_text', readBack: 'never' },
  },
  firstWord: 'who_wrote',
  tells: { edits: true },
};
