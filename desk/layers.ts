import type {
  Accounts,
  Alarms,
  BackOffice,
  Brands,
  Channel,
  ChannelState,
  Clock,
  DetectLanguage,
  Hints,
  MakeId,
  Meter,
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
  accounts: Accounts;
  alarms: Alarms;
  statistics: Statistics;
  hints: Hints;
  meter: Meter;
}

/** With the channels. */
export interface ChannelDesk extends TableDesk {
  channels: (name: string) => Channel;
}

/** With the back offices. */
export interface CaseDesk extends ChannelDesk {
  backoffices: (name: string) => BackOffice;
}

/** With everything. */
export interface Desk extends CaseDesk {
  detectLanguage: DetectLanguage;
}
