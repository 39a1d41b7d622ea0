import type { Stage } from './stage.ts';

export interface Story {
  /** What happened, in a line. */
  title: string;
  play(stage: Stage): Promise<void>;
}

/** What a story's file exports. */
export interface StoryModule {
  story: Story;
  /** Ids of the brands that are open in it; Zephyrline alone when absent. */
  brands?: readonly string[];
  /** It names no channel: what happens in it may happen on any. */
  common?: true;
}
