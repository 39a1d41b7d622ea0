import type { Draft } from '#domain/draft.ts';
import type { ReportView } from '#domain/report.ts';
import type { Approved, DossierDetail, DossierView, QueueRow } from '#domain/view.ts';
import { call, demand } from '../http.ts';
import { type Stage, until } from '../stage.ts';
import type { Story } from '../story.ts';

const file = { reference: 'AMSZY10045', surname: 'Petrov' };
const told = /Amsterdam/;
const FATHER = 'Ivan Petrov';

const messenger = (stage: Stage) => stage.on('messenger');

const inMessenger = async (stage: Stage, words: string) => {
  await messenger(stage).writes(FATHER, words);
  return stage
    .as('anna')
    .draftIn(({ head, channel }) => channel === 'messenger' && words.startsWith(head.preview.slice(0, 60)));
};

/** A day after his last message Messenger takes only what a person wrote themselves. */
const inOwnWords = ({ deliveries }: Draft): string[] => deliveries.map(({ text }) => `Hello again. ${text}`);

/** Sends a draft as it is, or in own words where nothing else goes any more, and waits for it to arrive. */
const answered = async (stage: Stage, person: string, draft: Draft): Promise<string> => {
  const before = (await messenger(stage).messagesTo(FATHER)).length;
  const agent = stage.as(person);
  const first = await agent.approve(draft);
  if (first.status === 409) await agent.approve(draft, { texts: inOwnWords(draft) });
  const message = await until(
    'the answer to arrive',
    async () => (await messenger(stage).messagesTo(FATHER))[before],
  );
  stage.scene(`Zephyrline (Messenger): ${message}`);
  await stage.world.idle();
  return message;
};

/** The draft nobody asked for. */
const unasked = (stage: Stage, thread: string) =>
  until('a notice', async () => {
    const { drafts, row } = await stage.as('anna').open(thread);
    return drafts.find(({ id, notice }) => notice && id === row.head.draft?.id);
  });

/** Lets time pass and sends each promised update half an hour early; answers how many there were. */
const keepPromises = async (stage: Stage, thread: string, minutes: number): Promise<number> => {
  const end = Date.parse(stage.world.now()) + minutes * 60_000;
  for (let kept = 0; ; kept += 1) {
    await stage.world.idle();
    const { row } = await stage.as('anna').open(thread);
    const wait = Math.ceil(
      (Date.parse(row.head.promises?.find(({ kind }) => kind === 'update')?.by ?? '') -
        Date.parse(stage.world.now())) /
        60_000,
    );
    const left = Math.ceil((end - Date.parse(stage.world.now())) / 60_000);
    if (!(wait - 30 < left)) {
      if (left > 0) await stage.later(left);
      return kept;
    }
    await stage.later(wait - 30);
    await answered(stage, 'boris', await unasked(stage, thread));
  }
};

/** He writes and nobody looks: the clock of a private message runs as any other. */
const leftAlone = async (stage: Stage): Promise<Draft> => {
  const anna = stage.as('anna');
  stage.scene('Messenger. “Usually replies instantly”, says the page.');
  const { row, draft } = await inMessenger(
    stage,
    `My son's bag did not arrive. File ${file.reference}, surname ${file.surname}. Where is it?`,
  );
  const { thread } = row.head;
  const isLate = async (level: 'warning' | 'breach'): Promise<QueueRow | false | undefined> => {
    const { rows, alarms } = await anna.queue();
    return (
      alarms.some((alarm) => alarm.level === level && alarm.metric === 'first_reply') &&
      rows.find(({ head }) => head.thread === thread)
    );
  };
  await stage.later(31);
  const warned = await until('the warning', () => isLate('warning'));
  stage.claim(
    'half way to the target the unanswered message turns amber and a warning is recorded',
    warned.urgency === 'warning',
  );
  await stage.later(30);
  const late = await until('the alarm', () => isLate('breach'));
  stage.claim('at the target it turns red and an alarm is recorded', late.urgency === 'breach');
  const { alarms } = await anna.queue();
  stage.claim(
    'the alarm is recorded once',
    alarms.filter(({ level, metric }) => level === 'breach' && metric === 'first_reply').length === 1,
  );
  return draft;
};

/** What is known of whoever writes in a thread. */
const dossierOf = async (stage: Stage, thread: string): Promise<DossierDetail> => {
  const view: DossierView = await stage.as('anna').look(thread, 'dossier');
  if (view.unchanged) throw new Error('a dossier was asked for without a cursor and came unchanged');
  return view;
};

interface Elsewhere {
  onPage: QueueRow;
  onX: QueueRow;
  posts: { page: string; x: string };
}

/** He sees that others are answered in public. */
const asksEverywhere = async (stage: Stage): Promise<Elsewhere> => {
  const anna = stage.as('anna');
  stage.scene('He sees that others write on the page, and does so too. Then on X.');
  const page = await stage
    .on('page')
    .posts(FATHER, "I asked in Messenger where my son's bag is, and nobody answers.");
  const { row: onPage } = await anna.draftIn(({ channel }) => channel === 'page');
  const x = await stage.posts(
    'ivan_p',
    `@zephyrline second day without my son's bag. Where is it? ${file.reference}, ${file.surname}`,
  );
  const { row: onX } = await anna.draftIn(({ channel, head }) => channel === 'x' && head.place === 'public');
  await stage.world.idle();
  return { onPage, onX, posts: { page, x } };
};

const isOnePerson = async (stage: Stage, thread: string, { onPage, onX }: Elsewhere): Promise<void> => {
  const { threads, entries, contact } = await dossierOf(stage, thread);
  const names = threads.map((one) => one.thread);
  stage.claim(
    'Messenger, page and X stand in one dossier',
    [thread, onPage.head.thread, onX.head.thread].every((one) => names.includes(one)),
  );
  stage.claim(
    'the page knows him by the same id; on X he proved the same file his',
    contact?.accounts.some(({ people, how }) => people === 'x' && how === 'reference') === true,
  );
  stage.claim(
    'every message of his is in one time line',
    entries.filter((entry) => entry.kind === 'message' && entry.message.direction === 'in').length === 3,
  );
};

/** One line each where he asked as well, approved like any reply. */
const closesElsewhere = async (stage: Stage, thread: string, { onPage, onX, posts }: Elsewhere) => {
  const anna = stage.as('anna');
  const { threads } = await dossierOf(stage, thread);
  stage.claim(
    'answered in Messenger, okno offers to say so in the other two places',
    threads.filter(({ closable }) => closable?.answeredIn === 'Messenger').length === 2,
  );
  stage.claim(
    'and says nothing there by itself',
    (await stage.on('page').repliesUnder(posts.page)).length + (await stage.repliesUnder(posts.x)).length ===
      0,
  );
  const lines: string[] = [];
  for (const [row, said] of [
    [onPage, () => stage.on('page').repliesUnder(posts.page)],
    [onX, () => stage.repliesUnder(posts.x)],
  ] as const) {
    const { thread: other } = row.head;
    const seen = (await anna.open(other)).drafts[0]?.id;
    await anna.post(thread, 'close-elsewhere', { other });
    const line = await until('the line', async () => {
      const [draft] = (await anna.open(other)).drafts;
      return draft?.id !== seen && draft;
    });
    await anna.approve(line);
    const [reply = ''] = await until('the line to arrive', async () => {
      const replies = await said();
      return replies.length > 0 && replies;
    });
    stage.scene(`Zephyrline (${row.title}): ${reply}`);
    lines.push(reply);
  }
  stage.claim(
    'one line each: where he was answered, and nothing of the case',
    lines.every((line) => /Messenger/.test(line) && !told.test(line) && !line.includes(file.reference)),
  );
  await stage.world.idle();
  const { rows } = await anna.queue();
  stage.claim(
    'nobody waits in any of the three places',
    rows.every(({ head }) => head.waitingSince === undefined),
  );
  stage.claim('he is told once', (await messenger(stage).messagesTo(FATHER)).length === 1);
};

/** What the brand's report says of satisfaction, of bags. */
const satisfaction = async (stage: Stage): Promise<ReportView['groups'][number]['counts']> => {
  const headers = { authorization: `Bearer ${await stage.world.token('marta')}` };
  const url = `${stage.world.url}/api/brands/zephyrline/report?by=asked`;
  const { groups } = await demand<ReportView>(call(url, { headers }));
  return groups.find(({ of }) => of.asked === 'bag')?.counts ?? {};
};

const minutesToMorning = (now: string): number => {
  const morning = new Date(`${now.slice(0, 10)}T09:05:00.000Z`);
  if (morning.toISOString() <= now) morning.setUTCDate(morning.getUTCDate() + 1);
  return Math.ceil((morning.getTime() - Date.parse(now)) / 60_000);
};

/** Only now; and his no, which nobody heard at the time, is heard. */
const isAskedWhetherItHelped = async (stage: Stage, thread: string): Promise<void> => {
  stage.scene('It is late in the evening. Whether the answers helped is asked by day.');
  const before = await messenger(stage).messagesTo(FATHER);
  await stage.later(3 * 60);
  await stage.world.idle();
  stage.claim(
    'nobody asks him anything at night',
    (await messenger(stage).messagesTo(FATHER)).length === before.length,
  );
  await stage.later(minutesToMorning(stage.world.now()));
  const question = await until(
    'the question',
    async () => (await messenger(stage).messagesTo(FATHER))[before.length],
  );
  stage.scene(`Zephyrline (Messenger): ${question}`);
  await stage.world.idle();
  stage.claim(
    'he is asked in the thread, after the bag is home, as who answered him last',
    /\bhelp\b.*\^BK$/s.test(question),
  );
  const town = stage.world.brands.zephyrline?.channels.messenger?.town;
  const asked = [...(town?.said.values() ?? [])].find(({ text }) => text === question);
  stage.claim('one tap answers it', asked?.choices?.join() === 'Yes,No');
  const tap = (choice: string) =>
    messenger(stage).run('tap', { by: asked?.to ?? '', id: asked?.id ?? '', choice });

  stage.scene('He taps “No”.');
  await tap('No');
  const { draft } = await stage.as('anna').draftIn(({ head }) => head.thread === thread);
  stage.claim('his no waits for a person', draft.human === 'dissatisfied');
  const counts = await satisfaction(stage);
  stage.claim(
    'it is counted, once, with the bags',
    counts.survey_asked === 1 && counts.survey_no === 1 && counts.survey_yes === undefined,
  );
  const proposed = await stage.as('anna').approve(draft, {
    texts: [
      'Thank you for telling us. We apologise for the inconvenience. I have read everything you wrote to us.',
    ],
    overrides: [{ code: 'filler', reason: 'two days without his bag: it is meant' }],
  });
  const { reply, state } = proposed.body as Approved;
  stage.claim('what the gate objected to is read by a lead before it goes out', state === 'proposed');
  const own = await stage.as('anna').post(thread, 'second', { reply, verdict: 'approve' });
  stage.claim('who proposed it cannot be the lead', own.status === 403);
  await stage.as('lena').post(thread, 'second', { reply, verdict: 'approve' });
  await until(
    'the answer to his no',
    async () => (await messenger(stage).messagesTo(FATHER))[before.length + 1],
  );
  await stage.world.idle();
  await stage.later(3 * 1440);
  await stage.world.idle();
  stage.claim(
    'he is asked once',
    (await messenger(stage).messagesTo(FATHER)).filter((text) => text === question).length === 1,
  );
};

export const story: Story = {
  title: 'a father asks where his son’s bag is, in Messenger, on the page and on X',
  play: async (stage) => {
    const anna = stage.as('anna');
    const waiting = await leftAlone(stage);
    const { thread } = waiting;
    const elsewhere = await asksEverywhere(stage);
    await isOnePerson(stage, thread, elsewhere);

    stage.scene('An agent opens the thread. The draft beside it has been there all the time.');
    await anna.post(thread, 'draft', {});
    const { draft } = await until('a draft of this hour', async () => {
      const found = await anna.draftIn(({ head }) => head.thread === thread);
      return found.draft.id === waiting.id ? undefined : found;
    });
    const cited = draft.deliveries.flatMap(({ claims }) => claims.flatMap(({ facts }) => facts));
    stage.claim(
      'the draft rests on facts with a source and an age',
      cited.length > 2 && draft.facts.every(({ source, observedAt }) => source !== '' && observedAt !== ''),
    );
    const first = await answered(stage, 'anna', draft);
    stage.claim('the answer says where the bag is', told.test(first));
    stage.claim('it says what happens next', /London Heathrow/.test(first));
    stage.claim(
      'it says when the next update comes',
      /\d\d:\d\d/.test(first) && draft.promiseBy !== undefined,
    );
    stage.claim('it sends him nowhere else', !/call us|contact|website|\bphone\b/i.test(first));
    await closesElsewhere(stage, thread, elsewhere);

    stage.scene('He was promised an update. Before its time the draft of it is on the desk, unasked.');
    const promised = draft.promiseBy ?? '';
    await stage.later(Math.ceil((Date.parse(promised) - Date.parse(stage.world.now())) / 60_000) - 30);
    const update = await answered(stage, 'anna', await unasked(stage, thread));
    stage.claim(
      'the update goes out in time and says that nothing changed, since when, and what comes next',
      /no change since/i.test(update) && stage.world.now() < promised,
    );

    stage.scene('Two days on, still nothing has moved. Every update that was promised goes out in time.');
    const kept = await keepPromises(stage, thread, 2 * 1440);
    stage.claim(
      `none of the ${kept} updates in between was late`,
      kept > 2 && (await anna.queue()).alarms.every(({ metric }) => metric !== 'promise'),
    );
    const again = await inMessenger(stage, 'Any news?');
    stage.claim(
      'his follow-up starts a clock of its own',
      again.row.metric === 'next_reply' && again.row.dueAt !== undefined,
    );
    const second = await answered(stage, 'boris', again.draft);
    stage.claim(
      '“nothing changed” says since when and when it was checked',
      /no change since/i.test(second) && /checked/i.test(second),
    );

    stage.scene('The bag is put on a flight. He has not asked again.');
    await stage.baggage(`files/${file.reference}/advance`, { to: 'forwarded', flight: 'ZY431' });
    await stage.later(61);
    const third = await answered(stage, 'anna', await unasked(stage, thread));
    stage.claim(
      'a notice of it was on the desk before he asked, with the flight that brings it',
      /ZY431/.test(third),
    );

    stage.scene('It lands, a courier takes it, it is home.');
    await stage.later(20);
    await stage.baggage(`files/${file.reference}/advance`, { to: 'received' });
    await stage.later(2 * 60);
    const fourth = await answered(stage, 'anna', await unasked(stage, thread));
    stage.claim('that it has landed is told unasked', /London Heathrow/.test(fourth));
    await stage.later(20);
    await stage.baggage(`files/${file.reference}/advance`, { to: 'delivered' });
    await stage.later(5 * 60);
    const last = await answered(stage, 'boris', await unasked(stage, thread));
    stage.claim('that it is home is told unasked too', /delivered/.test(last));
    const all = await messenger(stage).messagesTo(FATHER);
    stage.claim(
      'nobody asked him to be satisfied while the bag was away',
      all.slice(0, -1).every((text) => !/satisf|survey|feedback|rate us/i.test(text)),
    );
    stage.claim(
      'in all these messages he was sent nowhere else and asked for nothing he had told',
      all.length > 6 &&
        all.every((text) => !/call us|contact|website|reference|surname|could you/i.test(text)),
    );
    await isAskedWhetherItHelped(stage, thread);
  },
};
