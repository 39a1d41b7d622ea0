import type { Behind } from '#domain/behind.ts';
import type { ReportGroup } from '#domain/report.ts';
import type { Asked as Topic } from '#domain/sla/serviceLevels.ts';
import { TOPIC } from '../levelsVocabulary.ts';
import { PLACE } from '../vocabulary.ts';
import { capital } from '../words/capital.ts';
import { channelName } from '../words/channelName.ts';
import { type Asked, type Behindable, behindHref } from './asked.ts';
import { numberWords, spanWords } from './figures.ts';
import { absent, type SheetCell } from './sheet.ts';
import { REPORT } from './words.ts';

/** Makes the cells of a page's tables, with the way to the threads behind them. */
export interface Cells {
  /** How often something was counted; a dash where it was not. */
  count(number: number | undefined, what: Behind, more?: Omit<Behindable, 'what'>): SheetCell;
  /** How long somebody waited, in seconds. */
  span(seconds: number | undefined, what: Behind, more?: Omit<Behindable, 'what'>): SheetCell;
}

export const cellsFor = (brand: string, asked: Asked): Cells => ({
  count: (number, what, more = {}) =>
    number === undefined || number === 0
      ? { text: '0', value: 0 }
      : { text: numberWords(number), value: number, href: behindHref(brand, asked, { what, ...more }) },
  span: (seconds, what, more = {}) =>
    seconds === undefined
      ? absent
      : {
          text: spanWords(seconds),
          value: Math.round(seconds),
          href: behindHref(brand, asked, { what, ...more }),
        },
});

const isTopic = (asked: string): asked is Topic => Object.hasOwn(TOPIC, asked);

/** What was asked, as people say it. What has no word stands as it came. */
export const topicWords = (asked: string): string => {
  if (asked === '-') return capital(REPORT.unknown);
  return isTopic(asked) ? capital(TOPIC[asked]) : asked;
};

export const placeWords = (place: string): string =>
  place === 'public' || place === 'private' ? PLACE[place] : place;

/** What a group is called: `X`, `Private`, `All`. */
export const groupWords = ({ channel, place }: ReportGroup['of']): string => {
  const words = [
    ...(channel === undefined ? [] : [channelName(channel)]),
    ...(place === undefined ? [] : [placeWords(place)]),
  ];
  return words.length === 0 ? REPORT.total : words.join(', ');
};
