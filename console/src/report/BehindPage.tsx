import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import type { Behind, BehindRow } from '#domain/behind.ts';
import { useDesk } from '../desk.ts';
import { TROUBLE } from '../frame/words.ts';
import { whenWords } from '../live/timeWords.ts';
import { useMinute } from '../live/useMinute.ts';
import { keyOf, threadHref } from '../route.ts';
import { LANGUAGE } from '../vocabulary.ts';
import { channelName } from '../words/channelName.ts';
import { type Asked, type AskedBehind, askedHref, type Days, SPANS } from './asked.ts';
import { placeWords, topicWords } from './cells.ts';
import { longDayWords, numberWords, spanWords } from './figures.ts';
import { Part } from './Part.tsx';
import { absent, type Sheet, type SheetRow, words } from './sheet.ts';
import { type Found, useBehind } from './useBehind.ts';
import { BEHIND, COUNTED, REPORT } from './words.ts';

interface Props {
  brand: string;
  asked: Asked;
  behind: AskedBehind;
}

const isCounted = (what: string): what is Behind => Object.hasOwn(COUNTED, what);

const titleOf = (what: string): string => (isCounted(what) ? COUNTED[what] : what);

const languageWords = (lang: string): string =>
  Object.entries(LANGUAGE).find(([tag]) => tag === lang)?.[1] ?? lang;

type NameOf = (agent: string) => string;

/** What the threads have in common. */
const conditionsOf = ({ only, longer, since, until }: AskedBehind, nameOf: NameOf): string[] => [
  ...(only.channel === undefined ? [] : [channelName(only.channel)]),
  ...(only.place === undefined ? [] : [placeWords(only.place)]),
  ...(only.asked === undefined ? [] : [topicWords(only.asked)]),
  ...(only.lang === undefined ? [] : [languageWords(only.lang)]),
  ...(only.agent === undefined ? [] : [nameOf(only.agent)]),
  ...(longer === undefined ? [] : [BEHIND.waitedAtLeast(spanWords(Number(longer)))]),
  ...(since && until ? [REPORT.period(longDayWords(since), longDayWords(until))] : []),
];

/** Of which days the page is, where the number is not of fewer. */
const daysWords = (days: Days): string => {
  if ('from' in days) return REPORT.period(longDayWords(days.from), longDayWords(days.to));
  const preset = SPANS.find((span) => String(span) === days.days);
  return preset === undefined ? REPORT.lastDays(days.days) : REPORT.spans[preset];
};

const rowOf = (row: BehindRow, index: number, now: number, nameOf: NameOf): SheetRow => {
  const { thread, customer, at, channel, place, asked, agent, owner, waited } = row;
  return {
    key: `${index} ${thread}`,
    cells: [
      { text: customer ?? keyOf(thread), value: thread, href: threadHref(thread) },
      { text: whenWords(at, now), value: at },
      words(channelName(channel)),
      words(placeWords(place)),
      words(topicWords(asked)),
      words(owner ?? nameOf(agent)),
      waited === undefined ? absent : { text: spanWords(waited), value: waited },
    ],
  };
};

const HEAD: Sheet['head'] = [
  { title: BEHIND.thread },
  { title: BEHIND.when },
  { title: BEHIND.channel },
  { title: BEHIND.place },
  { title: BEHIND.asked },
  { title: BEHIND.agent },
  { title: BEHIND.waited, unit: 's', numeric: true },
];

const emptyWords = ({ looking, goesOn }: Found): string => {
  if (looking) return BEHIND.looking;
  return goesOn ? BEHIND.goesOn : BEHIND.none;
};

interface FoundProps {
  found: Found;
}

/** Why they cannot be told, or no more of them. */
const Failed = ({ found: { problem, more } }: FoundProps) =>
  problem === undefined ? null : (
    <Alert type="warning" action={<Button onClick={more}>{TROUBLE.again}</Button>}>
      {problem.message}
    </Alert>
  );

const Foot = ({ found }: FoundProps) => {
  const { rows, goesOn, looking, problem, more } = found;
  return (
    <div className="report-foot">
      <span role="status" className="quiet">
        {looking ? BEHIND.looking : BEHIND.shown(numberWords(rows.length), rows.length)}
        {!looking && !goesOn && rows.length > 0 && `. ${BEHIND.all}`}
      </span>
      {goesOn && problem === undefined && (
        <Button loading={looking} onClick={more}>
          {BEHIND.more}
        </Button>
      )}
    </div>
  );
};

/** The threads that a number was counted from. */
export const BehindPage = ({ brand, asked, behind }: Props) => {
  const { me } = useDesk();
  const found = useBehind(brand, asked.days, behind);
  const now = useMinute();
  const people = me.brands.find(({ id }) => id === brand)?.people ?? [];
  const nameOf: NameOf = (agent) =>
    agent === '-' ? REPORT.nobody : (people.find(({ id }) => id === agent)?.name ?? agent);
  const sheet: Sheet = {
    title: titleOf(behind.what),
    head: HEAD,
    rows: found.rows.map((row, index) => rowOf(row, index, now, nameOf)),
  };
  return (
    <main className="report">
      <p>
        <a href={askedHref(brand, asked)}>{BEHIND.back}</a>
      </p>
      <h1>{sheet.title}</h1>
      <p className="foreign">
        {[...conditionsOf(behind, nameOf), ...(behind.since ? [] : [daysWords(asked.days)])].join(', ')}
      </p>
      <Failed found={found} />
      {(found.problem === undefined || sheet.rows.length > 0) && (
        <>
          <Part sheet={sheet} file={brand} empty={emptyWords(found)} headless />
          <Foot found={found} />
        </>
      )}
    </main>
  );
};
