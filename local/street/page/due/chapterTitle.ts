import type { Chapter } from './due.ts';
import { onWall, type Wall } from './wall.ts';

const things = (count: number): string => (count === 1 ? '1 thing' : `${count} things`);

/** What a stretch of time was, and how much it brought. */
export const titleOf = ({ from, to, happenings: { length } }: Chapter, wall: Wall): string => {
  if (to === undefined) return `Since ${onWall(from, wall)}`;
  const brought = length === 0 ? 'nothing' : things(length);
  return `Turned from ${onWall(from, wall)} to ${onWall(to, wall)}: ${brought} became due`;
};
