import type { Traits } from '#domain/traits.ts';

/**
 * Cloud API: text up to 4,096 characters, a caption up to 1,024; free words for 24 hours after the customer's latest,
 * then approved templates alone. There is no history: what became of a message is told in its statuses.
 */
export const traits: Traits = {
  title: 'WhatsApp',
  places: {
    private: {
      maxLength: 4096,
      unit: 'characters',
      windowHours: 24,
      files: 'with_text',
      choices: 3,
      readBack: 'reported',
    },
  },
  firstWord: 'who_wrote',
  telephones: true,
  templates: true,
  tells: { edits: true, deletions: true, receipts: true },
};
