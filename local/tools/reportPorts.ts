import type { ReportDesk } from '#desk/report.ts';
import { alarms } from '#platform/alarms.ts';
import { statistics } from '#platform/statistics.ts';
import type { Table } from '#platform/table.ts';
import { threads } from '#platform/threads.ts';

/** What a report is counted from. */
export const reportPorts = (table: Table): Pick<ReportDesk, 'alarms' | 'statistics' | 'threads'> => ({
  alarms: alarms(table),
  statistics: statistics(table),
  threads: threads(table),
});
