import type { Place } from '../api.ts';

/** Something a customer says. In public the brand is named before it. */
interface Saying {
  by: string;
  channel: string;
  place: Place;
  text: string;
}

/** How a back office behaves from now on. */
interface OfficeMood {
  office: string;
  mood: string;
}

export type Step = Saying | OfficeMood;

/** A customer's part, to be played by one click. */
export interface Situation {
  title: string;
  /** What happens, in a sentence. */
  story: string;
  steps: readonly Step[];
  /** What to look for in the console. */
  look: string;
  /** What to do here afterwards. */
  afterwards?: string;
}
