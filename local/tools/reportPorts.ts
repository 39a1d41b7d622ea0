import type { ReportDesk } from '#desk/report/report.ts';
import { alarms } from '#platform/alarms.ts';
import { dailySums } from '#platform/dailySums.ts';
import { statistics } from '#platform/statistics.ts';
import type { Table } from '#platform/table.ts';
import { threads } from '#platform/threads.ts';

/** What a report is counted from. */
export const reportPorts = (
  table: Table,
): Pick<ReportDesk, 'alarms' | 'statistics' | 'sums' | 'threads'> => ({
  alarms: alarms(table),
  statistics: statistics(table),
  sums: dailySums(table),
  threads: threads(table),
});
