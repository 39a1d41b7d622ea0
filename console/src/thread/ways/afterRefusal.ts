import type { Way } from '#domain/way.ts';
import { WAY } from './words.ts';

/** What can be done when the channel takes nothing more from the brand as it is. */
export const afterRefusal = (ways: Way[]): string => {
  const kinds = new Set(ways.map(({ kind }) => kind));
  if (kinds.has('here')) return WAY.again;
  const next = (['own_words', 'template', 'thread'] as const).filter((kind) => kinds.has(kind));
  return WAY.canBe(next.map((kind) => WAY.next[kind]));
};
