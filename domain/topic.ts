/** What a text may be about when it names no reference; back offices say which topics they answer. */
export const TOPICS = ['bag', 'connection', 'plan', 'parcel', 'compensation', 'document'] as const;
export type Topic = (typeof TOPICS)[number];
