import type { Traits } from '#domain/traits.ts';

/**
 * Posts and comments, which everybody reads. How long a comment may be is not documented: 8,000 is a guess. One private
 * message within seven days may answer each ("Private Replies"); it goes out on Messenger, where people have the same ids.
 */
export const traits: Traits = {
  title: 'Facebook',
  places: { public: { maxLength: 8000, unit: 'characters', readBack: 'listed' } },
  firstWord: 'nobody',
  people: 'facebook',
  privateReplyDays: 7,
  tells: { edits: true, deletions: true },
};
