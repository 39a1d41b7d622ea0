import type { Language } from './languages.ts';
import type { Agent } from './reply.ts';

/** Opening hours in a zone; `hours` per weekday (`mon` … `sun`) as half-open `["09:00","17:00"]` pairs, holidays as local dates. */
export interface Schedule {
  timeZone: string;
  hours: { [Day in Weekday]?: [string, string][] | undefined };
  holidays?: string[] | undefined;
  /** Extra hours on a date replace that date's; breaks cut them. */
  shifts?: Record<string, [string, string][]> | undefined;
  breaks?: Record<string, [string, string][]> | undefined;
}

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** The brand's account on a channel: id and name as the channel knows them. */
export interface BrandChannel {
  accountId: string;
  handle: string;
  /** Texts the platform approved, with `{{1}}`, `{{2}}` … where something is filled in. */
  templates?: Template[] | undefined;
}

export interface Template {
  name: string;
  /** As the platform writes it: `en`, `en_US`. */
  language: string;
  text: string;
}

/** A company account: its channels, back offices and people. What it allows itself is published apart (ServiceLevels). */
export interface Brand {
  id: string;
  name: string;
  /** Where customers read times, unless a case says otherwise. IANA zone. */
  timeZone: string;
  /** Language of a reply when the customer's cannot be told. */
  language: Language;
  /** Waking hours in which a next update may be promised, local `HH:MM`. */
  daytime: [string, string];
  channels: Record<string, BrandChannel>;
  backoffices: string[];
  people: Agent[];
  /** Not even that somebody is a customer may be said in public: a laboratory, a bank. */
  discreet?: true | undefined;
}
