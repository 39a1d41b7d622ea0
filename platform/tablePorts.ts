import type { Clock } from '#desk/ports.ts';
import { accounts } from './accounts.ts';
import { alarms } from './alarms.ts';
import { channelState } from './channelState.ts';
import { replies } from './replies.ts';
import { statistics } from './statistics.ts';
import { openTable } from './table.ts';
import { threads } from './threads.ts';

/** The ports behind which the table stands. */
export const tablePorts = (clock: Clock, table = openTable()) => ({
  threads: threads(table),
  replies: replies(table),
  accounts: accounts(table),
  alarms: alarms(table),
  statistics: statistics(table),
  channelState: (brand: string, channel: string) => channelState(table, clock, brand, channel),
});
