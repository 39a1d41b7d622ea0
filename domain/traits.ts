import type { Place } from './message.ts';

/** In what a channel counts the length of a text; `parts` are those of an SMS. */
export type LengthUnit = 'weighted' | 'characters' | 'bytes' | 'parts';

/**
 * How it is found out whether a text arrived whose sending broke off. `listed`: the channel lists what was said.
 * `echoed`, `reported`: it tells by itself, sooner or later. `same_key`: sending again under the same key is harmless.
 * `never`: only a person can look.
 */
export type ReadBackWay = 'listed' | 'echoed' | 'reported' | 'same_key' | 'never';

/** What one place of a channel can carry, and when. */
export interface PlaceTraits {
  /** Longest text, in `unit`. */
  maxLength: number;
  unit: LengthUnit;
  /** Hours after the customer's latest message in this thread in which the brand may write; always, when absent. */
  windowHours?: number;
  /** A longer window for words a person wrote themselves, and for nothing else. */
  ownWordsHours?: number;
  /** How a file travels: with its text in one message, or in a message of its own; not at all, when absent. */
  files?: 'with_text' | 'alone';
  /** Most buttons under a text that answer for the customer when tapped; none, when absent. */
  choices?: number;
  readBack: ReadBackWay;
}

/** Whom the brand may write to privately. `who_wrote`: only who wrote first, or was written to under their own words. */
type FirstWord = 'anybody' | 'who_wrote' | 'nobody';

/** What differs between channels, as data; everything outside a channel's folder goes by this. */
export interface Traits {
  /** As people call it. */
  title: string;
  places: Readonly<Partial<Record<Place, PlaceTraits>>>;
  firstWord: FirstWord;
  /** Channels of the same `people` know a person by the same id. The channel's own name, when absent. */
  people?: string;
  /** Days after something said in public in which one private message may answer it, though nobody wrote privately. */
  privateReplyDays?: number;
  /** Texts the platform approved beforehand may be sent outside the window. */
  templates?: true;
  /** Accounts, and so ids of threads, are telephone numbers: whoever needs no number is not told them. */
  telephones?: true;
  /** Carries notices to a telephone number and hears nothing. */
  outOnly?: true;
  /** Asking finds what its webhooks miss. */
  polled?: true;
  /** Needs the right to renew its own tokens. */
  renewsTokens?: true;
  /** The IAM action of AWS by which it sends, where it is AWS that sends: `service:Action`. */
  sendsBy?: string;
  /** Whether it tells that something was edited, was deleted, arrived. */
  tells: Readonly<{ edits?: true; deletions?: true; receipts?: true }>;
}
