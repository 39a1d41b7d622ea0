import type { Stage } from '../stage.ts';
import type { Story } from '../story.ts';
import { filledIn, type OnDesk, talkIn } from '../talk.ts';

export const brands = ['tundra'];

const EMMA = 'emma_leh';
const booking = 'TRB-4F7L3S';
const money = /44,50|EUR|€/;
const elsewhere = /Kundenservice|Hotline|Formular|Webseite|Website|rufen Sie|telefonisch|Schalter/i;

type Talk = ReturnType<typeof talkIn>;

/** Emma writes, and is answered as the desk proposes. */
const asked = async (stage: Stage, talk: Talk, words: string) => {
  const onDesk = await talk.asks(EMMA, words);
  const text = await talk.answers(onDesk);
  await stage.world.idle();
  return { ...onDesk, text };
};

/** The office decides something; the desk notices by itself, and what it drafts goes out. */
const noticed = async (stage: Stage, talk: Talk, thread: string, step: Record<string, unknown>) => {
  await stage.office('complaints', 'step', step);
  await stage.later(250);
  const onDesk = await talk.nextDraft(thread);
  const text = await talk.answers(onDesk);
  await stage.world.idle();
  return { ...onDesk, text };
};

const theRule = async (stage: Stage, talk: Talk) => {
  stage.scene('Somebody asks in public what a delay is worth.');
  const question = await talk.posts(
    'gleis_neun',
    '@tundra_rail Mein Zug hatte zwei Stunden Verspätung, wie viel Geld bekomme ich zurück?',
  );
  const rule = await talk.answers(question);
  stage.claim('the rule itself is the answer', /ab 120 Minuten 50 %/.test(rule));
  stage.claim(
    'it is cited from the policies, and nobody is asked who they are',
    question.draft.facts.some(({ id }) => id.startsWith('policy.delay-compensation')) &&
      question.draft.asks.length === 0,
  );
};

/** Answers the draft that tells the number of the complaint. */
const opened = async (stage: Stage, talk: Talk): Promise<OnDesk & { text: string }> => {
  stage.scene('Emma wants hers.');
  const wish = await asked(
    stage,
    talk,
    'Mein Zug hatte zwei Stunden Verspätung, ich will mein Geld zurück. Mein Nachname ist Lehmann.',
  );
  stage.claim(
    'the booking code is asked for, and nothing else: she gave her name',
    wish.draft.asks.join() === 'reference' && /Buchungscode/.test(wish.text) && !/Nachname/.test(wish.text),
  );
  stage.claim('she is not sent to the support', !elsewhere.test(wish.text));
  const complaints = () => stage.world.offices.complaints?.world.complaints() ?? [];
  const before = complaints().length;
  const given = await talk.asks(EMMA, 'Klar: trb 4f7l3s');
  const { booking: code, surname, description } = filledIn(given.draft, 'open_complaint');
  stage.claim(
    'the complaint is filled in from what she wrote: code, name, her own words',
    code === booking && surname === 'Lehmann' && description?.includes('zwei Stunden Verspätung') === true,
  );
  stage.claim('nothing is opened before an agent approves it', complaints().length === before);
  const done = await talk.does(given, 'open_complaint');
  const text = await talk.answers(done);
  await stage.world.idle();
  const mine = complaints().at(-1);
  stage.claim('it is opened once', complaints().length === before + 1);
  stage.claim('its number is in the reply', mine !== undefined && text.includes(mine.id));
  stage.claim('and by when it must be decided', /spätestens am 2\. Dezember/.test(text));
  return { ...done, text };
};

const underWay = async (stage: Stage, talk: Talk, thread: string, id: string) => {
  stage.scene('In the afternoon she asks how it stands.');
  await stage.later(5 * 60);
  const same = await asked(stage, talk, 'Gibt es was Neues?');
  stage.claim(
    'nothing has changed, and the answer says since when, when it was looked at and what comes next',
    /^Nichts Neues seit/.test(same.text) &&
      /Nachgesehen habe ich/.test(same.text) &&
      /2\. Dezember/.test(same.text),
  );
  stage.claim('nobody asks for anything again', same.draft.asks.length === 0);

  stage.scene('The office misses something. She has not asked.');
  const missing = await noticed(stage, talk, thread, {
    id,
    status: 'INFORMATION_MISSING',
    missing: ['Zugnummer'],
  });
  stage.claim(
    'a notice is on the desk unasked, and names what is missing',
    missing.draft.notice === true && /Zugnummer/.test(missing.text),
  );
  const sent = await talk.asks(EMMA, 'Das war der TR 412');
  stage.claim(
    'what she sends is a person’s turn; she is not asked for it again',
    sent.draft.state === 'human' && sent.draft.deliveries.length === 0,
  );
  return sent;
};

const decided = async (stage: Stage, talk: Talk, thread: string, id: string) => {
  stage.scene('The office decides.');
  const notice = await noticed(stage, talk, thread, {
    id,
    status: 'DECIDED',
    delay: 'PT2H4M',
    decision: { type: 'ACCEPTED', amount: { currency: 'EUR', amount: 4450, scale: 2 } },
  });
  stage.claim('that it is decided is told unasked', notice.draft.notice === true);
  stage.claim('the amount is not: money needs more proof', !money.test(notice.text));
  const question = await asked(stage, talk, 'Wie viel bekomme ich denn?');
  stage.claim(
    'a code goes to her telephone, and she is asked for it',
    question.draft.asks.includes('code') && !money.test(question.text),
  );
  const wrong = await asked(stage, talk, '000000');
  stage.claim('a wrong code tells nothing', !money.test(wrong.text) && wrong.draft.asks.includes('code'));
  stage.claim(
    'no amount stands in any draft an agent or a model could send',
    [notice, question, wrong].every(({ draft }) => draft.deliveries.every(({ text }) => !money.test(text))),
  );
  const { code } = await stage.office<{ code: string }>('complaints', 'phone', { id });
  const right = await asked(stage, talk, code);
  stage.claim('with the right one she is told the amount', /44,50/.test(right.text));
};

export const story: Story = {
  title: 'two hours late: money back, without “contact support”',
  play: async (stage) => {
    const talk = talkIn(stage, 'tundra');
    await theRule(stage, talk);
    const { draft } = await opened(stage, talk);
    const id = stage.world.offices.complaints?.world.complaints().at(-1)?.id ?? '';
    const sent = await underWay(stage, talk, draft.thread, id);
    stage.scene('Anna enters the train for her; the office looks into it.');
    await talk.agent.approve(sent.draft, { texts: ['Danke für die Zugnummer!'] });
    stage.claim('she is thanked by a person', /Danke/.test(await talk.reads(EMMA)));
    await stage.world.idle();
    const goesOn = await noticed(stage, talk, draft.thread, { id, status: 'EVALUATING' });
    stage.claim('that it goes on is told unasked', /wird geprüft/.test(goesOn.text));
    await decided(stage, talk, draft.thread, id);
  },
};
