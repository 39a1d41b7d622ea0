import type { Alarm } from '#domain/alarm.ts';
import type { Brand } from '#domain/brand.ts';
import { type Instant, msOf } from '#domain/instant.ts';
import type { Traits } from '#domain/traits.ts';
import type { AnnouncementLine } from '../ports/announcer.ts';
import { onTheWall, span } from './moments.ts';
import { impactOf, momentOf } from './words.ts';

/** Where and when an alarm is told. */
export interface Telling {
  brand: Pick<Brand, 'id' | 'name' | 'timeZone'>;
  now: Instant;
  /** Undefined for a channel that is not there any more. */
  traitsOf: (channel: string) => Pick<Traits, 'title' | 'telephones'> | undefined;
}

const LONGEST_NAME = 300;

/** A name on one line, without characters that turn the line round or show nothing. */
export const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME);

const encoded = (part: string): string => encodeURIComponent(part).replaceAll('%3A', ':');

export const queueOf = ({ brand }: Telling): string => `#/${encoded(brand.id)}`;

/** Personal data stays in: neither who it is nor what they said, nor an id that is their telephone number. */
const whereOf = (telling: Telling, { thread, channel }: Alarm): { words: string; place: string } => {
  const queue = queueOf(telling);
  const name = thread?.split(':')[1] ?? channel;
  if (name === undefined) return { words: '', place: queue };
  const traits = telling.traitsOf(name);
  const title = plain(traits?.title ?? name);
  if (thread === undefined) return { words: `Channel ${title}.`, place: queue };
  if (traits === undefined || traits.telephones) return { words: `A thread on ${title}.`, place: queue };
  return { words: `Thread ${plain(thread)} on ${title}.`, place: `${queue}/${encoded(thread)}` };
};

const whenOf = ({ brand: { timeZone }, now }: Telling, { metric, dueAt, late }: Alarm): string => {
  const moment = momentOf(metric);
  if (moment === undefined) return '';
  const seconds = (msOf(now) - msOf(dueAt)) / 1000;
  const apart = span(Math.abs(seconds));
  const past = moment === 'Due' ? `${apart} late` : `${apart} ago`;
  const said = `${moment} ${onTheWall(dueAt, timeZone)} (${timeZone}), ${seconds < 0 ? `in ${apart}` : past}.`;
  return late === undefined ? said : `${said} okno learnt of it only after that.`;
};

/** One alarm in one line. */
export const lineOf = (telling: Telling, alarm: Alarm): AnnouncementLine => {
  const { words, place } = whereOf(telling, alarm);
  const owner = alarm.owner === undefined ? '' : `Owner: ${plain(alarm.owner)}.`;
  const parts = [`${plain(telling.brand.name)}: ${impactOf(alarm)}`, words, owner, whenOf(telling, alarm)];
  return { text: parts.filter(Boolean).join(' '), place, runbook: alarm.runbook };
};
