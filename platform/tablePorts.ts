import type { Clock, Desk } from '#desk/ports.ts';
import { accounts } from './accounts.ts';
import { alarms } from './alarms.ts';
import { channelState } from './channelState.ts';
import { replies } from './replies.ts';
import { statistics } from './statistics.ts';
import { openTable } from './table.ts';
import { threads } from './threads.ts';

type TablePorts = Pick<Desk, 'threads' | 'replies' | 'accounts' | 'alarms' | 'statistics' | 'channelState'>;

/** The ports behind which the table stands. */
export const tablePorts = (clock: Clock, table = openTable()): TablePorts => ({
  threads: threads(table),
  replies: replies(table),
  accounts: accounts(table),
  alarms: alarms(table),
  statistics: statistics(table),
  channelState: (brand, channel) => channelState(table, clock, brand, channel),
});
