import type { Brand } from '#domain/brand.ts';
import type { Instant } from '#domain/instant.ts';
import type { FileProblem, PublishedPolicy, Trial } from '#domain/settingsView.ts';
import type { Publication } from './publications.ts';

/** Limits and leases of a channel that hold now. */
export interface Standing {
  limits: { call: string; until: Instant }[];
  leases: { name: string; until: Instant }[];
}

export interface Standings {
  of(brand: string, channel: string, now: Instant): Promise<Standing>;
}

/** What people of a brand tried from its settings. */
export interface Trials {
  put(brand: string, trial: Trial): Promise<void>;
  /** Newest first, at most twenty. */
  latest(brand: string): Promise<Trial[]>;
}

/** Files as they are published, read as if they were to be published now. Stores nothing and asks nobody. */
export interface Readers {
  policies(
    files: Publication['files'],
    timeZone: string,
  ): Promise<{ policies: PublishedPolicy[] } | { problems: FileProblem[] }>;
  /** `found`: what was read, a line each. `brand`: whose channels may be named. */
  levels(
    file: string,
    text: string,
    brand: Brand,
  ): Promise<{ found: string[] } | { problems: FileProblem[] }>;
  /** Plays the fixtures of a definition. */
  connector(files: Publication['files']): Promise<{ found: string[]; problems: FileProblem[] }>;
  /** Name a definition gives itself, where it says one. */
  connectorName(text: string): Promise<string | undefined>;
}
