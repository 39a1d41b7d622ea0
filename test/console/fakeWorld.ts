import type { Alarm } from '#domain/alarm.ts';
import type { Agent } from '#domain/reply.ts';
import type { ThreadDetail } from '#domain/view.ts';
import { at, BAG_FACTS, delivery, replyOf, threadOf, withReply } from './fakeThreads.ts';

export const ANNA: Agent = { id: 'usr_anna', name: 'Anna Bell', initials: 'AB' };
export const BORIS: Agent = { id: 'usr_boris', name: 'Boris Klein', initials: 'BK' };
export const LENA: Agent = { id: 'usr_lena', name: 'Lena Orlova', initials: 'LO' };

export const IVAN = 'zephyrline:x:ivan';
export const MAYA = 'zephyrline:x:maya';
export const THANKS = 'zephyrline:x:thanks';
export const HOSTILE = 'zephyrline:x:hostile';
export const UNKNOWN = 'zephyrline:x:unknown';
export const REFUSED = 'zephyrline:x:refused';

const CASE = { backoffice: 'baggage', hash: 'h1', display: 'AMSZY•••45' };

const BAG_TEXT: [string, ...string[]][] = [
  ['Your bag is in Amsterdam.', 'case.where', 'case.phase'],
  [' '],
  ['It was found there yesterday at 18:40 and is not on a flight yet;', 'case.phaseSince'],
  [' '],
  ['next it goes to London Heathrow.', 'case.nextStep.where'],
  [' There is no flight time so far, so '],
  ['I will write to you here by 14:00 today, with news or without.', 'promise.nextUpdate'],
];

const ivan = (): ThreadDetail =>
  threadOf({
    key: 'ivan',
    customer: { id: '800200', handle: 'ivan_p', name: 'Ivan Petrov' },
    place: 'public',
    messages: [
      [-1100, '@zephyrline my son landed at Heathrow without his bag. File AMSZY10045. Where is it?'],
      [-1080, '@ivan_p Found your file, details are in your direct messages. ^BK', 'brand'],
      [-33, '@zephyrline a night has passed. Has it moved at all? AMSZY10045, Petrov'],
    ],
    dueIn: 12.9,
    draft: {
      verification: 'verified_basic',
      case: CASE,
      facts: BAG_FACTS,
      promiseBy: '2026-11-05T14:00:00.000Z',
      deliveries: [
        delivery('zephyrline:x:dm-800200', 'private', BAG_TEXT),
        delivery(IVAN, 'public', [
          ['@ivan_p', 'thread.handle'],
          [' I have looked, the answer is in your direct messages.'],
        ]),
      ],
    },
  });

const maya = (): ThreadDetail =>
  threadOf({
    key: 'maya',
    customer: { id: '800201', handle: 'maya_lindqvist', name: 'Maya Lindqvist' },
    place: 'private',
    messages: [
      [-70, 'Hi! My suitcase did not arrive on ZY204 from Lisbon. The desk gave me LISZY20881.'],
      [-63, 'Lindqvist is the surname. Please, I fly on tomorrow.'],
    ],
    dueIn: -3,
    owner: BORIS.name,
    draft: {
      state: 'refused',
      verification: 'verified_basic',
      case: { ...CASE, display: 'LISZY•••81' },
      facts: BAG_FACTS.slice(0, 3),
      deliveries: [
        delivery(MAYA, 'private', [
          ['Your bag is in Amsterdam.', 'case.where'],
          [' For anything else please call us.'],
        ]),
      ],
      findings: [
        {
          kind: 'wording',
          code: 'redirect',
          place: 'private',
          excerpt: 'please call us',
          message: 'Sends the customer somewhere else instead of answering.',
        },
      ],
    },
  });

const thanks = (): ThreadDetail =>
  threadOf({
    key: 'thanks',
    customer: { id: '800202', handle: 'o.okafor', name: 'Obi Okafor' },
    place: 'private',
    messages: [[-200, 'Bag is here, everything inside. Thank you, that was quick!']],
    dueIn: 160,
    draft: { state: 'human', human: 'thanks', intent: 'thanks' },
  });

const hostile = (): ThreadDetail =>
  threadOf({
    key: 'hostile',
    customer: { id: '800203', handle: 'x', name: '\u202Eevil\u202D<img src=x onerror=alert(1)>' },
    place: 'public',
    messages: [
      [
        -20,
        `<script>document.title='owned'</script><b>bold?</b> \u202Egnp.exe ${'\u200B'.repeat(40)}${'W'.repeat(400)} [link](javascript:alert(1)) {{constructor}}`,
      ],
    ],
    dueIn: 40,
    draft: { state: 'human', human: 'not_a_case', intent: 'other' },
  });

const russian = (): ThreadDetail =>
  threadOf({
    key: 'olga',
    customer: { id: '800204', handle: 'olga_s', name: 'Ольга Смирнова' },
    place: 'private',
    messages: [[-15, 'Здравствуйте! Где мой чемодан? Номер AMSZY10077, Смирнова']],
    dueIn: 45,
    draft: {
      lang: 'ru',
      verification: 'verified_basic',
      case: { ...CASE, display: 'AMSZY•••77' },
      facts: BAG_FACTS,
      deliveries: [
        delivery('zephyrline:x:olga', 'private', [
          ['Чемодан в Амстердаме:', 'case.where'],
          [' '],
          ['его нашли вчера в 18:40,', 'case.phaseSince'],
          [' на рейс пока не поставили. '],
          ['Дальше он летит в Лондон, в Хитроу.', 'case.nextStep.where'],
        ]),
      ],
    },
  });

const making = (): ThreadDetail =>
  threadOf({
    key: 'new',
    customer: { id: '800205', handle: 'traveller77' },
    place: 'public',
    messages: [[-1, '@zephyrline is it true that cabin bags are measured at the gate now?']],
    dueIn: 59,
  });

const bagThread = (key: string, name: string, dueIn: number, text: string): ThreadDetail =>
  threadOf({
    key,
    customer: { id: key, handle: key, name },
    place: 'private',
    messages: [[-40, text]],
    dueIn,
    draft: {
      case: CASE,
      facts: BAG_FACTS,
      verification: 'verified_basic',
      deliveries: [delivery(`zephyrline:x:${key}`, 'private', BAG_TEXT)],
    },
  });

const unknown = (): ThreadDetail => {
  const thread = bagThread('unknown', 'Jon Aasen', 8, 'LISZY20014, Aasen. Any news of the pram?');
  return withReply(thread, {
    ...replyOf(thread, ANNA, at(-9), { state: 'needs_human', code: 'outcome_unknown' }),
    reason:
      'The channel does not tell whether this was sent. Please look there before anything is sent again.',
  });
};

const refused = (): ThreadDetail => {
  const thread = bagThread('refused', 'Lea Marchetti', 21, 'Still nothing? AMSZY10090 Marchetti');
  return withReply(
    thread,
    replyOf(thread, BORIS, at(-4), {
      state: 'refused',
      code: 'not_summoned',
      reason: 'X takes replies only to posts that mention the brand, and this one does not.',
    }),
  );
};

const onItsWay = (): ThreadDetail => {
  const thread = bagThread('sending', 'Tom Whitfield', 30, 'AMSZY10101 Whitfield, hello?');
  return withReply(thread, replyOf(thread, BORIS, at(-0.1), { state: 'sending' }));
};

/** A morning's queue, out of order on purpose. */
export const morning = (): ThreadDetail[] => [
  thanks(),
  russian(),
  ivan(),
  making(),
  unknown(),
  maya(),
  hostile(),
  refused(),
  onItsWay(),
];

export const ALARMS: Alarm[] = [
  {
    id: `${at(-3)}#first_reply#breach#${MAYA}#start`,
    level: 'breach',
    metric: 'first_reply',
    thread: MAYA,
    customer: 'Maya Lindqvist',
    dueAt: at(-3),
    raisedAt: at(-3),
    runbook: 'reply-overdue',
  },
];
