import { customers } from '#local/demo/customers.ts';
import type { OfficeName } from '#local/simulators/connectors.ts';
import { call, demand } from '../http.ts';
import { type Stage, until } from '../stage.ts';
import type { Story } from '../story.ts';
import { type OnDesk, talkIn } from '../talk.ts';

export const brands = ['zephyrline', 'zarnitsa', 'tundra', 'vesna'];

/** A case that is there, asked for by somebody who is not its owner. */
interface Intrusion {
  what: string;
  brand: string;
  office: OfficeName;
  /** Two strangers: one has the right reference and a wrong proof, the other a reference that nobody has. */
  stranger: string;
  other: string;
  /** The right reference with a wrong proof, a reference that does not exist with the right one. */
  foreign: string;
  nobody: string;
  /** More wrong proofs for the same reference. */
  again: readonly [string, string];
  /** The right proof, too late. */
  late: string;
  /** What only its owner may read. */
  secret: RegExp;
}

const INTRUSIONS: readonly Intrusion[] = [
  {
    ...{ what: 'a bag', brand: 'zephyrline', office: 'baggage', stranger: 'amara_o', other: 'marta_k' },
    foreign: 'Where is the bag? File AMSZY10045, surname Smith',
    nobody: 'Where is the bag? File AMSZY99999, surname Petrov',
    again: ['AMSZY10045, Jones', 'AMSZY10045, Brown'],
    late: 'AMSZY10045, Petrov',
    secret: /Amsterdam|Heathrow|Petrov|18:40/i,
  },
  {
    ...{ what: 'a case', brand: 'zephyrline', office: 'cases', stranger: 'oksana_ko', other: 'passer_by' },
    foreign: 'What about case 350418? Surname Smith',
    nobody: 'What about case 359999? Surname Smith',
    again: ['350418, Jones', '350418, Brown'],
    late: '350418, van der Meer',
    secret: /Meer|Tomas|Customer Care|Refund/i,
  },
  {
    ...{
      what: 'a trouble ticket',
      brand: 'zarnitsa',
      office: 'telco',
      stranger: 'taras_b',
      other: 'gavan_17',
    },
    foreign: 'Что с заявкой TT-700123? Фамилия Петров',
    nobody: 'Что с заявкой TT-799999? Фамилия Орлова',
    again: ['TT-700123, Иванов', 'TT-700123, Сидоров'],
    late: 'TT-700123, Орлова',
    secret: /Орлов|гаван|обрыв|бригад|18:00/i,
  },
  {
    ...{ what: 'an order', brand: 'zarnitsa', office: 'telco', stranger: 'mimo_shel', other: 'ilya_skl' },
    foreign: 'Как там заказ PO-32? Фамилия Сидоров',
    nobody: 'Как там заказ PO-99? Фамилия Петров',
    again: ['PO-32, Иванов', 'PO-32, Смирнов'],
    late: 'PO-32, Петров',
    secret: /Петров|Шторм|950/i,
  },
  {
    ...{ what: 'a parcel', brand: 'vesna', office: 'parcels', stranger: 'pavel_kal', other: 'marta_oz' },
    foreign: 'Где посылка VL100200301? Индекс LV-2015',
    nobody: 'Где посылка VL999999999? Индекс LV-1010',
    again: ['VL100200301, LV-3001', 'VL100200301, LV-4101'],
    late: 'VL100200301, LV-1010',
    secret: /Даугавпилс|Daugavpils|Рига|Риге|LV-1010/i,
  },
  {
    ...{
      what: 'a complaint',
      brand: 'tundra',
      office: 'complaints',
      stranger: 'lukas_br',
      other: 'sanne_fietst',
    },
    foreign: 'Was ist mit meiner Beschwerde CMP-502? Nachname Weber',
    nobody: 'Was ist mit meiner Beschwerde CMP-999? Nachname Schäfer',
    again: ['CMP-502, Neumann', 'CMP-502, Lehmann'],
    late: 'CMP-502, Schäfer',
    secret: /Schäfer|35,50|Verspätung|entschieden/i,
  },
];

const textsOf = ({ draft }: OnDesk): string => draft.deliveries.map(({ text }) => text).join('\n');

const callsOf = async (stage: Stage, office: OfficeName): Promise<number> =>
  (await demand<{ total: number }>(call(`${stage.world.url}/street/api/office/${office}/calls`))).total;

const intrude = async (stage: Stage, one: Intrusion): Promise<void> => {
  const talk = talkIn(stage, one.brand);
  const cost = async (work: () => Promise<OnDesk>) => {
    await stage.world.idle();
    const before = await callsOf(stage, one.office);
    const onDesk = await work();
    await stage.world.idle();
    return { onDesk, calls: (await callsOf(stage, one.office)) - before };
  };
  stage.scene(`${one.what[0]?.toUpperCase()}${one.what.slice(1)} of somebody else.`);
  const foreign = await cost(() => talk.asks(one.stranger, one.foreign));
  const foreignText = await talk.answers(foreign.onDesk);
  const nobody = await cost(() => talk.asks(one.other, one.nobody));
  const nobodyText = await talk.answers(nobody.onDesk);
  stage.claim(
    `${one.what}: somebody else’s and one that does not exist get the same words`,
    foreignText !== '' && foreignText === nobodyText,
  );
  stage.claim(
    `${one.what}: and the same number of calls to the back office (${foreign.calls})`,
    foreign.calls > 0 && foreign.calls === nobody.calls,
  );
  stage.claim(
    `${one.what}: no fact of it reached the draft`,
    foreign.onDesk.draft.facts.every(({ id }) => !id.startsWith('case.')),
  );
  const [second, third] = one.again;
  const two = await talk.asks(one.stranger, second);
  await talk.answers(two);
  await stage.world.idle();
  const three = await talk.asks(one.stranger, third);
  stage.claim(
    `${one.what}: the third pair that does not match leaves it to a person`,
    three.draft.state === 'human' && three.draft.human === 'too_many_tries',
  );
  const late = await cost(() => talk.asks(one.stranger, one.late));
  stage.claim(
    `${one.what}: after that the right proof comes too late, and nothing is asked of the back office`,
    late.onDesk.draft.human === 'too_many_tries' && late.calls === 0,
  );
  const said = [foreign.onDesk, two, three, late.onDesk].map(textsOf).join('\n');
  stage.claim(`${one.what}: nothing of it is disclosed, in no draft`, !one.secret.test(said));
};

const inPublic = async (stage: Stage): Promise<void> => {
  stage.scene('The owner of the bag asks, in public and with everything in it.');
  const talk = talkIn(stage, 'zephyrline');
  const post = await talk.posts(customers.ivan.handle, '@zephyrline AMSZY10045, Petrov. Where is my bag?');
  stage.claim(
    'the owner of the file is answered all the same',
    post.draft.state === 'ready' &&
      post.draft.deliveries.some(({ place, text }) => place === 'private' && /Amsterdam/.test(text)),
  );
  const shown = post.draft.deliveries.filter(({ place }) => place === 'public');
  stage.claim(
    'in public even the owner is told nothing of it',
    shown.length === 1 && shown.every(({ text }) => !/Amsterdam|Heathrow|Petrov|18:40|AMSZY/i.test(text)),
  );
  stage.scene('Somebody else asks in public for the same file.');
  const stranger = await talk.posts('grace_w', '@zephyrline AMSZY10045, surname Miller. Where is the bag?');
  await talk.agent.approve(stranger.draft);
  const [reply = ''] = await until('the public reply', async () => {
    const replies = await stage.repliesUnder(stranger.post);
    return replies.length > 0 && replies;
  });
  stage.scene(`Zephyrline (under the post): ${reply}`);
  stage.claim(
    'in public they read neither that there is such a file nor that it is not theirs',
    !/Amsterdam|Petrov|AMSZY|found|match/i.test(reply),
  );
};

export const story: Story = {
  title: 'someone else asks for what is not theirs',
  play: async (stage) => {
    for (const one of INTRUSIONS) await intrude(stage, one);
    await inPublic(stage);
  },
};
