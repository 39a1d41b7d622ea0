import type { Clock } from '#desk/ports/clock.ts';
import type { Live, Pages } from '#desk/ports/pages.ts';
import { accounts } from './accounts.ts';
import { actions } from './actions.ts';
import { alarms } from './alarms.ts';
import { caseLinks } from './caseLinks.ts';
import { channelState } from './channelState.ts';
import { contacts } from './contacts.ts';
import { dailySums } from './dailySums.ts';
import { ENV, optionalEnv } from './env.ts';
import { events } from './events.ts';
import { hearing } from './hearing.ts';
import { incidents } from './incidents.ts';
import { listeners } from './listeners.ts';
import { live } from './live.ts';
import { officeStates } from './officeStates.ts';
import { pages } from './pages.ts';
import { publications } from './publications.ts';
import { replies } from './replies.ts';
import { retimings } from './retimings.ts';
import { serviceLevels } from './serviceLevels.ts';
import { statistics } from './statistics.ts';
import { openTable } from './table.ts';
import { threads } from './threads.ts';
import { toldAlarms, toldIncidents, toldThreads } from './toldPorts.ts';

/** Where there are no pages, nobody is told and nobody is looked for. */
const UNHEARD: Live = { changed: () => undefined, flush: async () => undefined };

const openPages = (): Pages | undefined => (optionalEnv(ENV.live) === undefined ? undefined : pages());

/** The ports behind which the table stands; `open`: the pages that are told of what is written. */
export const tablePorts = (
  clock: Clock,
  table = openTable(),
  open: Pick<Pages, 'tell'> | undefined = openPages(),
) => {
  const published = publications(table, clock);
  const listening = listeners(table);
  const telling = open === undefined ? UNHEARD : live(listening, open);
  return {
    live: telling,
    listeners: listening,
    threads: toldThreads(threads(table), telling),
    replies: replies(table),
    actions: actions(table),
    links: caseLinks(table),
    incidents: toldIncidents(incidents(table), telling),
    officeStates: officeStates(table),
    publications: published,
    serviceLevels: serviceLevels(published, clock),
    accounts: accounts(table),
    contacts: contacts(table),
    alarms: toldAlarms(alarms(table), telling),
    hearing: hearing(table),
    retimings: retimings(table),
    statistics: statistics(table),
    sums: dailySums(table),
    events: events(table),
    channelState: (brand: string, channel: string) => channelState(table, clock, brand, channel),
  };
};
