import type { Traits } from '#domain/traits.ts';

/**
 * Posts have 280 weighted characters, direct messages 10,000; both can be listed. No file that X carries is a document:
 * it takes pictures and videos alone. Deletions are told to the
 * account whose post it was, so in effect only the brand's own.
 */
export const traits = {
  title: 'X',
  places: {
    public: { maxLength: 280, unit: 'weighted', readBack: 'listed' },
    private: { maxLength: 10_000, unit: 'characters', readBack: 'listed' },
  },
  firstWord: 'anybody',
  polled: true,
  renewsTokens: true,
  tells: { edits: true, deletions: true },
} as const satisfies Traits;
