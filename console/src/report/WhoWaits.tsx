import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { OverviewView } from '#domain/overview.ts';
import type { ThreadId } from '#domain/thread.ts';
import { Time } from '../live/Time.tsx';
import { channelOf, threadHref } from '../route.ts';
import { channelName } from '../words/channelName.ts';
import { numberWords } from './figures.ts';
import { Part } from './Part.tsx';
import { type Sheet, words } from './sheet.ts';
import { BACKLOG } from './words.ts';

const keyOf = (thread: ThreadId): string => thread.split(':').slice(2).join(':');

const sheetOf = ({ threads, ages }: OverviewView['backlog']): Sheet => ({
  title: BACKLOG.title,
  head: [{ title: BACKLOG.age }, { title: BACKLOG.threads, numeric: true }],
  rows:
    threads === 0
      ? []
      : ages.map((count, index) => {
          const age = BACKLOG.ages[index] ?? '';
          return { key: age, cells: [words(age), { text: numberWords(count), value: count }] };
        }),
});

type Longest = OverviewView['backlog']['longest'];

const Row = ({ one: { thread, since, overdue, customer } }: { one: Longest[number] }) => (
  <tr>
    <th scope="row">
      <a href={threadHref(thread)}>
        {channelName(channelOf(thread))} <span className="foreign">{customer ?? keyOf(thread)}</span>
      </a>
    </th>
    <td>
      <Time at={since} />
    </td>
    <td>
      <StatusIndicator type={overdue ? 'error' : 'pending'}>
        {overdue ? BACKLOG.overdue : BACKLOG.inTime}
      </StatusIndicator>
    </td>
  </tr>
);

const LongestTable = ({ longest }: { longest: Longest }) => (
  <div className="report-scroll">
    <table className="report-table" aria-label={BACKLOG.longest}>
      <caption>{BACKLOG.longest}</caption>
      <thead>
        <tr>
          <th scope="col">{BACKLOG.thread}</th>
          <th scope="col">{BACKLOG.since}</th>
          <th scope="col">{BACKLOG.state}</th>
        </tr>
      </thead>
      <tbody>
        {longest.map((one) => (
          <Row key={one.thread} one={one} />
        ))}
      </tbody>
    </table>
  </div>
);

/** Who waits at this moment, and for how long already. */
export const WhoWaits = ({ view: { backlog }, file }: { view: OverviewView; file: string }) => (
  <div className="report-pair">
    <Part sheet={sheetOf(backlog)} file={file} empty={BACKLOG.nobody} />
    {backlog.longest.length > 0 && <LongestTable longest={backlog.longest} />}
  </div>
);
