import type { Person, Said } from '../api.ts';
import { avatar, el, keyedList } from '../dom.ts';
import { meOn, type Stage, townOf } from '../stage.ts';
import { clockTime, dayAndDate } from '../time.ts';
import { messagesWith, nameOf, personIn, saidIn, tapsIn } from '../town.ts';
import { choicesRow, type Deeds, deedsRow, markOf } from './deeds.ts';
import { filesView } from './files.ts';
import { quote, receipt, words } from './words.ts';

/** A message, or the day on which those after it were written. */
type Shown = { day: string } | { message: Said; me: Person; tapped: string | undefined };

interface Context {
  stage: Stage;
  deeds: Deeds;
}

const quoted = ({ inReplyTo }: Said, stage: Stage): HTMLElement[] => {
  const town = townOf(stage);
  const parent = inReplyTo === undefined ? undefined : saidIn(town, inReplyTo);
  return quote(parent, parent === undefined ? '' : nameOf(personIn(town, parent.by)));
};

const bubble = (
  { message, me, tapped }: Exclude<Shown, { day: string }>,
  { stage, deeds }: Context,
): HTMLElement => {
  const mine = message.by === me.id;
  const meta = el(
    'div',
    { class: 'meta' },
    ...(message.editedAt === undefined ? [] : [el('span', {}, 'edited')]),
    clockTime(message.at, stage.brand.timeZone),
    ...(mine ? receipt(message) : []),
  );
  const body = el(
    'div',
    { class: 'bubble' },
    ...quoted(message, stage),
    ...(message.deleted ? [] : filesView(message.files)),
    ...words(message),
    meta,
  );
  return el(
    'div',
    { class: mine ? 'message mine' : 'message theirs' },
    ...(mine ? [] : [avatar(stage.brand.name, true)]),
    el(
      'div',
      { class: 'said-body' },
      body,
      ...(mine ? [] : choicesRow(message, tapped, deeds)),
      deedsRow(message, { author: stage.brand.name, me, stage, deeds }),
    ),
  );
};

const dayLine = (day: string): HTMLElement => el('p', { class: 'day' }, el('span', {}, day));

/** Messages with a line before the first of each day. */
const withDays = (stage: Stage, me: Person): Shown[] => {
  const taps = tapsIn(townOf(stage));
  let last = '';
  return messagesWith(townOf(stage), me).flatMap((message): Shown[] => {
    const day = dayAndDate(Date.parse(message.at), stage.brand.timeZone);
    const isNew = day !== last;
    last = day;
    const shown = { message, me, tapped: taps.get(message.id) };
    return isNew ? [{ day }, shown] : [shown];
  });
};

const emptyWords = ({ brand, channel }: Stage, me: Person | undefined): string => {
  const who = me === undefined ? 'Nobody' : nameOf(me);
  const none = `${who} and ${brand.name} have not written to each other yet.`;
  if (channel.outOnly)
    return `${none} A notice comes here once a customer asks to be told by ${channel.title}.`;
  return `${none} Write below, or play a situation: the message stands in the console within a second.`;
};

/** What only the player's account and the brand can read. */
export const messagesPane = (deeds: Deeds) => {
  const list = el('div', { class: 'messages' });
  const empty = el('p', { class: 'empty' });
  const element = el(
    'div',
    { class: 'pane private', tabindex: '0', role: 'log', 'aria-live': 'off' },
    empty,
    list,
  );
  let seen = '';
  let last = '';
  const update = keyedList<Shown, Context>(list, {
    key: (shown) => ('day' in shown ? shown.day : shown.message.id),
    mark: (shown) => ('day' in shown ? shown.day : `${markOf(shown.message)} ${shown.tapped}`),
    build: (shown, context) => ('day' in shown ? dayLine(shown.day) : bubble(shown, context)),
  });
  return {
    element,
    show: (stage: Stage) => {
      const me = meOn(stage);
      const on = `${stage.brand.id} ${stage.channel.name} ${me?.id}`;
      const now = `${on} ${stage.place} ${townOf(stage).version}`;
      if (now === seen) return;
      const isElsewhere = !seen.startsWith(`${on} `);
      seen = now;
      if (isElsewhere) update([], { stage, deeds });
      const shown = me === undefined ? [] : withDays(stage, me);
      element.setAttribute('aria-label', `Private messages with ${stage.brand.name}`);
      empty.hidden = shown.length > 0;
      empty.textContent = emptyWords(stage, me);
      update(shown, { stage, deeds });
      const newest = `${on} ${stage.place} ${shown.length}`;
      if (newest !== last) element.scrollTop = element.scrollHeight;
      last = newest;
    },
  };
};
