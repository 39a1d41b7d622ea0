import type { Announcer } from './ports/announcer.ts';
import type { Offices } from './ports/backOffice.ts';
import type { Brands, Levels } from './ports/brands.ts';
import type { CaseLinks, Incidents } from './ports/cases.ts';
import type { Channel, ChannelState, SignAws } from './ports/channel.ts';
import type { Clock, MakeId } from './ports/clock.ts';
import type { Alarms, Hearing, Retimings } from './ports/clocks.ts';
import type { MediaStore } from './ports/files.ts';
import type { Hints } from './ports/hints.ts';
import type { Meter } from './ports/meter.ts';
import type { DetectLanguage, Model } from './ports/model.ts';
import type { CountedEvents, DailySums, Statistics } from './ports/numbers.ts';
import type { OfficeStates } from './ports/officeStates.ts';
import type { Actions, Replies } from './ports/outbox.ts';
import type { Listeners, Live, Pages } from './ports/pages.ts';
import type { Accounts, Contacts } from './ports/people.ts';
import type { Policies, Publications } from './ports/publications.ts';
import type { Secrets } from './ports/secrets.ts';
import type { Readers, Standings, Trials } from './ports/settings.ts';
import type { Threads } from './ports/threads.ts';

/* The desk, in layers: a function is built with the thinnest one that carries it. */

/** Who has which page open, and how to tell them. */
export interface LiveDesk {
  clock: Clock;
  listeners: Listeners;
  pages: Pages;
}

/** Clock, configuration, table and queues. */
export interface TableDesk {
  clock: Clock;
  /** Name of the zone rules of the runtime: `2026c`. */
  zoneRules: string;
  makeId: MakeId;
  brands: Brands;
  serviceLevels: Levels;
  secrets: Secrets;
  channelState: (brand: string, channel: string) => ChannelState;
  threads: Threads;
  replies: Replies;
  actions: Actions;
  links: CaseLinks;
  incidents: Incidents;
  accounts: Accounts;
  contacts: Contacts;
  alarms: Alarms;
  hearing: Hearing;
  retimings: Retimings;
  statistics: Statistics;
  sums: DailySums;
  events: CountedEvents;
  officeStates: OfficeStates;
  publications: Publications;
  live: Live;
  listeners: Listeners;
  hints: Hints;
  meter: Meter;
  /** How long an approved reply is held back, in which it can be taken back. */
  undoSeconds: number;
  /** Absent where there is no role to sign as. */
  signAws?: SignAws;
}

/** With who tells people of alarms, and with the channels, whose titles people read. */
export interface AlertDesk extends TableDesk {
  channels: (name: string) => Pick<Channel, 'traits'>;
  announcer: Announcer;
}

/** With the channels. */
export interface ChannelDesk extends TableDesk {
  channels: (name: string) => Channel;
  media: MediaStore;
}

/** With the back offices and what the brand published. */
export interface CaseDesk extends ChannelDesk {
  offices: Offices;
  policies: Policies;
}

/** With everything. */
export interface Desk extends CaseDesk {
  detectLanguage: DetectLanguage;
  /** Says answers better, where one is set. */
  model?: Model;
}

/** With what the settings show and try. No model: what is tried is to be the same twice. */
export interface SettingsDesk extends Omit<Desk, 'model'> {
  standings: Standings;
  trials: Trials;
  readers: Readers;
}
