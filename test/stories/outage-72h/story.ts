import { type Stage, until } from '../stage.ts';
import type { Story } from '../story.ts';
import { type OnDesk, type Talk, talkIn } from '../talk.ts';

export const brands = ['zarnitsa'];

/** Minutes until a time of day in Moscow, which is three hours ahead of UTC all year. */
const untilMoscow = (stage: Stage, hours: number, minutes = 0): number => {
  const now = new Date(Date.parse(stage.world.now()) + 3 * 3_600_000);
  const gap = hours * 60 + minutes - (now.getUTCHours() * 60 + now.getUTCMinutes());
  return gap > 0 ? gap : gap + 1440;
};

/** Six in the evening in Moscow, a day after the first estimate. */
const NEW_ETA = '2026-11-04T15:00:00.000Z';

interface Asked {
  ru: OnDesk & { post: string };
  uk: OnDesk;
  en: OnDesk;
}

const threeAsk = async (stage: Stage, talk: Talk): Promise<Asked> => {
  stage.scene('A cable broke two days ago. Three people ask, in public and in private, in three languages.');
  const ru = await talk.posts(
    'gavan_17',
    '@zarnitsa_net в Северной гавани опять нет интернета. Что случилось и когда включат?',
  );
  const inPublic = await talk.answers(ru);
  stage.claim(
    'the public question is answered in public, with the known outage, its cause and its date',
    /авария.*обрыв кабеля.*завтра до 18:00/is.test(inPublic),
  );
  const uk = await talk.asks(
    'taras_b',
    'Добрий день! Третій день немає інтернету в Північній гавані, коли полагодять?',
  );
  const inUkrainian = await talk.answers(uk);
  stage.claim(
    'the Ukrainian one in Ukrainian',
    /аварія у Північній гавані.*завтра до 18:00/is.test(inUkrainian),
  );
  const en = await talk.asks(
    'mimo_shel',
    'No internet in Severnaya Gavan for three days. When will it be fixed?',
  );
  const inEnglish = await talk.answers(en);
  stage.claim('the English one in English', /outage in Severnaya Gavan.*18:00 tomorrow/is.test(inEnglish));
  stage.claim(
    'nobody is asked who they are or where they live',
    [ru, uk, en].every(({ draft }) => draft.asks.length === 0),
  );
  return { ru, uk, en };
};

const NUMBER = '+79005550205';

/** Being told means more than reading an inbox: they say where. */
const choosesSms = async (stage: Stage, talk: Talk): Promise<OnDesk> => {
  stage.scene('He is on the road all day, and says where he wants to be told.');
  const chosen = await talk.asks(
    'taras_b',
    `Пишіть мені новини в SMS на ${NUMBER}, бо інтернету немає. Коли полагодять?`,
  );
  const told = await talk.answers(chosen);
  stage.claim('the answer says that the number was heard', /SMS/.test(told) && /0205/.test(told));
  return chosen;
};

const sms = (stage: Stage): string[] => {
  const town = stage.world.brands.zarnitsa?.channels.sms?.town;
  return [...(town?.said.values() ?? [])].filter(({ to }) => to === NUMBER).map(({ text }) => text);
};

const isOneIncident = async (stage: Stage, talk: Talk, { ru, uk, en }: Asked): Promise<void> => {
  const { incident } = await until('the incident', async () =>
    (await talk.agent.incidents()).find(({ threads }) => threads === 3),
  );
  stage.claim('it is one incident with all three threads', incident.reference === 'SP-88');
  const promises = await until('the promises', async () => {
    const open = await Promise.all([ru, uk, en].map(({ draft }) => talk.agent.open(draft.thread)));
    const made = open.flatMap(({ row }) => row.head.promises?.find(({ kind }) => kind === 'update') ?? []);
    return made.length === 3 && made;
  });
  stage.claim(
    'each is owed the next message by somebody who is named',
    promises.every(({ owner }) => owner === 'Anna Bell'),
  );
};

const nothingMoves = async (stage: Stage, talk: Talk, { ru, uk, en }: Asked): Promise<void> => {
  stage.scene('Two hours on, nothing has changed.');
  await stage.later(120);
  const again = await talk.asks('taras_b', 'Ну що там, є новини?');
  const same = await talk.answers(again);
  stage.claim(
    '“nothing changed” says since when, what was checked, and that the date holds',
    /без змін із суботи.*перевірка — сьогодні.*завтра до 18:00/is.test(same) && again.draft.asks.length === 0,
  );

  stage.scene('The updates that were promised for the day and the evening are on the desk in time.');
  const keep = async (minutes: number, asked: readonly OnDesk[]) => {
    await stage.later(minutes);
    for (const { draft } of asked) await talk.answers(await talk.nextDraft(draft.thread));
  };
  await keep(untilMoscow(stage, 16), [ru, en]);
  await keep(untilMoscow(stage, 18), [uk]);
  await keep(untilMoscow(stage, 20), [ru, en]);
  const { alarms } = await talk.agent.queue();
  stage.claim(
    'nobody is left without the message they were promised, even with nothing new in it',
    !alarms.some(({ metric }) => metric === 'promise'),
  );
};

const dateMoves = async (stage: Stage, talk: Talk, { ru }: Asked): Promise<void> => {
  const zarnitsa = stage.in('zarnitsa');
  const sent = async () =>
    [
      await zarnitsa.messagesTo('taras_b'),
      await zarnitsa.messagesTo('mimo_shel'),
      await zarnitsa.repliesUnder(ru.post),
    ].map(({ length }) => length);

  stage.scene('Late in the evening the crew needs a day more.');
  await stage.later(untilMoscow(stage, 22, 30));
  await stage.office('telco', 'moveOutage', { id: 'SP-88', eta: NEW_ETA, note: 'Нужна новая муфта' });
  const moved = await until('the incident to have moved', async () =>
    (await talk.agent.incidents()).find(({ incident }) => incident.untold === true),
  );
  const before = await sent();
  await stage.as('boris', 'zarnitsa').tell(moved);
  await stage.world.idle();
  stage.claim(
    'one approval is enough, and at night it wakes nobody',
    (await sent()).join() === before.join(),
  );

  stage.scene('Morning.');
  await stage.later(untilMoscow(stage, 9, 1));
  const told = await until('the notice under the post', async () =>
    (await zarnitsa.repliesUnder(ru.post)).at(before[2] ?? 0),
  );
  stage.scene(`Zarnitsa Net (under the post): ${told}`);
  const inUkrainian = await talk.reads('taras_b');
  const inEnglish = await talk.reads('mimo_shel');
  stage.claim(
    'in the morning all three are told the new date, each in their language',
    /завтра до 18:00/.test(told) && /завтра до 18:00/.test(inUkrainian) && /18:00 tomorrow/.test(inEnglish),
  );
  stage.claim(
    'and that it is not the one they were told before',
    /сдвинулся/.test(told) && /змінився/.test(inUkrainian) && /has moved/.test(inEnglish),
  );
  stage.claim(
    'signed by the one who approved it',
    [told, inUkrainian, inEnglish].every((text) => text.endsWith(' ^BK')),
  );
  const texts = await until('the SMS', async () => {
    const all = sms(stage);
    return all.some((text) => /змінився/.test(text)) && all;
  });
  for (const text of texts) stage.scene(`Zarnitsa Net (SMS to ${NUMBER}): ${text}`);
  stage.claim(
    'the one who chose a number gets the new date by SMS as well, in the daytime',
    texts.some((text) => /завтра до 18:00/.test(text) && /змінився/.test(text)),
  );
  stage.claim(
    'and nobody else gets one',
    (stage.world.brands.zarnitsa?.channels.sms?.town.said.size ?? 0) === texts.length,
  );
  stage.claim('nobody is told twice', (await sent()).join() === before.map((count) => count + 1).join());
};

/** Sends what is promised next half an hour early, for everybody, until so many hours after they first asked. */
const keepUntil = async (stage: Stage, talk: Talk, asked: readonly OnDesk[], end: number): Promise<void> => {
  for (;;) {
    await stage.world.idle();
    const owed = await Promise.all(
      asked.map(async (one) => ({
        one,
        by:
          (await talk.agent.open(one.draft.thread)).row.promises.find(({ kind }) => kind === 'update')?.by ??
          '~',
      })),
    );
    const [next] = owed.sort((a, b) => a.by.localeCompare(b.by));
    const early = Date.parse(next?.by ?? '') - 30 * 60_000;
    if (next === undefined || !(early < end)) return;
    const wait = Math.ceil((early - Date.parse(stage.world.now())) / 60_000);
    if (wait > 0) await stage.later(wait);
    await talk.answers(await talk.nextDraft(next.one.draft.thread));
  }
};

const HOUR = 3_600_000;
const hourInMoscow = (at: string): number => (new Date(at).getUTCHours() + 3) % 24;

/** A repair within 72 hours is printed in the contract: between hour 48 and hour 70 a word is owed, whatever else is said. */
const midway = async (stage: Stage, talk: Talk, { ru, uk, en }: Asked): Promise<void> => {
  stage.scene(
    'The line is to be repaired within 72 hours of the report. The second day passes, and the third begins.',
  );
  const { row } = await talk.agent.open(uk.draft.thread);
  const [fix, word] = ['fix', 'midway'].map((kind) => row.promises.find((one) => one.kind === kind));
  const began = Date.parse(fix?.by ?? '') - 72 * HOUR;
  const hours = (at: string | undefined): number => (Date.parse(at ?? '') - began) / HOUR;
  stage.claim(
    'the repair within 72 hours is a promise of its own, and its owner is named',
    fix?.owner === 'Anna Bell' && fix.source === 'policy',
  );
  stage.claim(
    'between hour 48 and hour 70 a word about it is owed, at a decent time of day',
    word?.from !== undefined &&
      hours(word.from) >= 48 &&
      hours(word.by) <= 70 &&
      [word.from, word.by].every((at) => hourInMoscow(at) >= 9 && hourInMoscow(at) < 21),
  );
  await keepUntil(stage, talk, [ru, uk, en], began + 48 * HOUR);
  const before = sms(stage).length;
  await keepUntil(stage, talk, [ru, uk, en], began + 56 * HOUR);
  const later = await talk.agent.open(uk.draft.thread);
  stage.claim(
    'it was said in that window, and the promise of it is kept',
    later.row.promises.every(({ kind }) => kind !== 'midway') &&
      later.row.promises.some(({ kind }) => kind === 'fix'),
  );
  const texts = sms(stage).slice(before);
  for (const text of texts.slice(0, 1)) stage.scene(`Zarnitsa Net (SMS to ${NUMBER}): ${text}`);
  stage.claim(
    'by SMS as well, to the number that was chosen: what was found, what is being done, whether the date holds',
    texts.some((text) => /обрив кабелю|Бригада працює/.test(text) && /завтра|сьогодні/.test(text)),
  );
  stage.claim(
    'nobody was left without a word that was promised',
    (await talk.agent.queue()).alarms.every(({ metric }) => metric !== 'promise'),
  );
};

export const story: Story = {
  title: 'a cable breaks, and everybody who asks is kept told',
  play: async (stage) => {
    const talk = talkIn(stage, 'zarnitsa');
    const asked = await threeAsk(stage, talk);
    await isOneIncident(stage, talk, asked);
    await choosesSms(stage, talk);
    await nothingMoves(stage, talk, asked);
    await dateMoves(stage, talk, asked);
    await midway(stage, talk, asked);
  },
};
