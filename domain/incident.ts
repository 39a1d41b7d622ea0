import type { CitedFact } from './facts.ts';
import type { Instant } from './instant.ts';
import type { Language } from './languages.ts';
import type { Agent } from './reply.ts';

/** One trouble that many customers have, as a back office keeps it: an outage with all the threads that ask about it. */
export interface Incident {
  /** `{backoffice}:{reference}`, unique in its brand. */
  id: string;
  brand: string;
  backoffice: string;
  reference: string;
  /** Rises by one with every change; compare-and-set guard. */
  version: number;
  /** As it stands: what may be told to everybody, when it was seen so, and all of it as one comparable text. */
  facts: CitedFact[];
  news: string;
  /** The notice as the affected would read it, in every language. */
  previews: { lang: Language; text: string }[];
  seenAt: Instant;
  /** When the back office is asked again; absent once it is over. */
  recheckAt?: Instant;
  /** Set while the affected have not been told how it stands now. */
  untold?: true;
  /** Who last had them told, and when. */
  told?: { by: Agent; at: Instant; threads: number };
  /** Approved at night: when they are to be told. */
  tellAt?: Instant;
}

export const incidentId = (backoffice: string, reference: string): string => `${backoffice}:${reference}`;

/** What an agent decides on, with how many threads ask about it. */
export interface IncidentView {
  incident: Incident;
  threads: number;
}
