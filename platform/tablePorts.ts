import type { Clock } from '#desk/ports.ts';
import { accounts } from './accounts.ts';
import { actions } from './actions.ts';
import { alarms } from './alarms.ts';
import { caseLinks } from './caseLinks.ts';
import { channelState } from './channelState.ts';
import { contacts } from './contacts.ts';
import { hearing } from './hearing.ts';
import { incidents } from './incidents.ts';
import { officeStates } from './officeStates.ts';
import { publications } from './publications.ts';
import { replies } from './replies.ts';
import { retimings } from './retimings.ts';
import { serviceLevels } from './serviceLevels.ts';
import { statistics } from './statistics.ts';
import { openTable } from './table.ts';
import { threads } from './threads.ts';

/** The ports behind which the table stands. */
export const tablePorts = (clock: Clock, table = openTable()) => {
  const published = publications(table, clock);
  return {
    threads: threads(table),
    replies: replies(table),
    actions: actions(table),
    links: caseLinks(table),
    incidents: incidents(table),
    officeStates: officeStates(table),
    publications: published,
    serviceLevels: serviceLevels(published, clock),
    accounts: accounts(table),
    contacts: contacts(table),
    alarms: alarms(table),
    hearing: hearing(table),
    retimings: retimings(table),
    statistics: statistics(table),
    channelState: (brand: string, channel: string) => channelState(table, clock, brand, channel),
  };
};
