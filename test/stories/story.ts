import type { Stage } from './stage.ts';

export interface Story {
  /** What happened, in a line. */
  title: string;
  play(stage: Stage): Promise<void>;
}
