import type {
  Accounts,
  Actions,
  Alarms,
  Brands,
  CaseLinks,
  Channel,
  ChannelState,
  Clock,
  DetectLanguage,
  Hints,
  Incidents,
  MakeId,
  Meter,
  Model,
  OfficeStates,
  Offices,
  Policies,
  Publications,
  Replies,
  Secrets,
  Statistics,
  Threads,
} from './ports.ts';

/* The desk, in layers: a function is built with the thinnest one that carries it. */

/** Clock, configuration, table and queues. */
export interface TableDesk {
  clock: Clock;
  makeId: MakeId;
  brands: Brands;
  secrets: Secrets;
  channelState: (brand: string, channel: string) => ChannelState;
  threads: Threads;
  replies: Replies;
  actions: Actions;
  links: CaseLinks;
  incidents: Incidents;
  accounts: Accounts;
  alarms: Alarms;
  statistics: Statistics;
  officeStates: OfficeStates;
  publications: Publications;
  hints: Hints;
  meter: Meter;
}

/** With the channels. */
export interface ChannelDesk extends TableDesk {
  channels: (name: string) => Channel;
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
