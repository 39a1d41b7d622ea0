import type { Place } from '../api.ts';

export interface Idea {
  label: string;
  /** Name of the customer who would write this. */
  by: string;
  /** Where they would, unless it is the same everywhere. */
  channel?: string;
  place: Place;
  /** In public the brand is named before it. */
  text: string;
}
