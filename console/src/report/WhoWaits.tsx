import type { OverviewView } from '#domain/overview.ts';
import { whenWords } from '../live/timeWords.ts';
import { useMinute } from '../live/useMinute.ts';
import { channelOf, keyOf, threadHref } from '../route.ts';
import { channelName } from '../words/channelName.ts';
import { numberWords } from './figures.ts';
import { Part } from './Part.tsx';
import { type Sheet, type SheetRow, words } from './sheet.ts';
import { BACKLOG } from './words.ts';

const agesOf = ({ threads, ages }: OverviewView['backlog']): Sheet => ({
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

const rowOf = ({ thread, since, overdue, customer }: Longest[number], now: number): SheetRow => ({
  key: thread,
  cells: [
    { ...words(customer ?? keyOf(thread)), href: threadHref(thread) },
    words(channelName(channelOf(thread))),
    { text: whenWords(since, now), value: since },
    overdue ? { ...words(BACKLOG.overdue), sign: 'error' } : { ...words(BACKLOG.inTime), sign: 'pending' },
  ],
});

const longestOf = (longest: Longest, now: number): Sheet => ({
  title: BACKLOG.longest,
  head: [
    { title: BACKLOG.thread },
    { title: BACKLOG.channel },
    { title: BACKLOG.since },
    { title: BACKLOG.state },
  ],
  rows: longest.map((one) => rowOf(one, now)),
});

/** Who waits at this moment, and for how long already. */
export const WhoWaits = ({ view: { backlog }, file }: { view: OverviewView; file: string }) => {
  const now = useMinute();
  return (
    <div className="report-pair">
      <Part sheet={agesOf(backlog)} file={file} empty={BACKLOG.nobody} />
      {backlog.longest.length > 0 && <Part sheet={longestOf(backlog.longest, now)} file={file} />}
    </div>
  );
};
