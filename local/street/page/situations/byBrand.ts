import type { Situation } from './situation.ts';
import { tundra } from './tundra.ts';
import { vesna } from './vesna.ts';
import { zarnitsa } from './zarnitsa.ts';
import { zephyrline } from './zephyrline.ts';

/** What is worth trying, by id of the brand. */
export const SITUATIONS: Readonly<Record<string, readonly Situation[]>> = {
  ...{ zephyrline, zarnitsa, tundra, vesna },
};
