import type {
  Accounts,
  Actions,
  Alarms,
  Announcer,
  Brands,
  CaseLinks,
  Channel,
  ChannelState,
  Clock,
  Contacts,
  DetectLanguage,
  Hearing,
  Hints,
  Incidents,
  Levels,
  MakeId,
  MediaStore,
  Meter,
  Model,
  OfficeStates,
  Offices,
  Policies,
  Publications,
  Replies,
  Retimings,
  Secrets,
  SignAws,
  Statistics,
  Threads,
} from './ports.ts';

/* The desk, in layers: a function is built with the thinnest one that carries it. */

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
  officeStates: OfficeStates;
  publications: Publications;
  hints: Hints;
  meter: Meter;
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
