import { LANGUAGES } from '#domain/languages.ts';
import { ROLES, rightsOf } from '#domain/roles.ts';
import type {
  ChannelCheck,
  ChannelSetting,
  ChannelsView,
  ConnectorSetting,
  ConnectorsView,
  ConnectorTrial,
  FileCheck,
  LanguagesView,
  PeopleView,
  PoliciesView,
  QuestionTrial,
  Reading,
} from '#domain/settingsView.ts';
import { BAG_FACTS } from './fakeThreads.ts';
import { ANNA, BORIS, LENA } from './fakeWorld.ts';

/* How Zephyrline is set up, as the API tells it. */

const NOW = '2026-11-05T09:17:00.000Z';
const SOON = '2026-11-05T09:40:00.000Z';

/** What a stranger's words must not do wherever they stand. */
export const HOSTILE = `<img src=x onerror="document.title='owned'"><b>bold</b>`;

const channel = (name: string, title: string, more: Partial<ChannelSetting> = {}): ChannelSetting => ({
  ...{ channel: name, title, handle: 'zephyrline', accountId: '700100', polled: false, checkable: true },
  places: [
    { place: 'public', maxLength: 280, unit: 'weighted' },
    { place: 'private', maxLength: 10_000, unit: 'characters', windowHours: 24 },
  ],
  hook: `https://okno.example/hooks/${name}/zephyrline`,
  heardIn: '2026-11-05T09:00:00.000Z',
  health: { state: 'good', reason: 'speaks' },
  keys: [{ secret: `okno/zephyrline/${name}`, state: 'complete', wrong: [] }],
  ...{ limits: [], limitedPeople: 0, leases: [] },
  ...more,
});

const {
  hook: _hook,
  heardIn: _heardIn,
  ...smsParts
} = channel('sms', 'SMS', {
  checkable: false,
  health: { state: 'good', reason: 'sends_only' },
  places: [{ place: 'private', maxLength: 5, unit: 'parts' }],
});

const channels: ChannelsView = {
  now: NOW,
  channels: [
    channel('x', 'X', {
      polled: true,
      keys: [
        { secret: 'okno/zephyrline/x', state: 'complete', wrong: [] },
        { secret: 'okno/zephyrline/x/token', state: 'complete', wrong: [], expiresAt: SOON },
      ],
      leases: [{ name: 'token', until: SOON }],
    }),
    channel('messenger', 'Messenger', {
      keys: [{ secret: 'okno/zephyrline/messenger', state: 'incomplete', wrong: ['accessToken'] }],
      health: { state: 'bad', reason: 'keys', runbook: 'a-channel-refuses-our-credentials' },
    }),
    channel('vk', 'VK', {
      silentSince: '2026-11-05T06:00:00.000Z',
      health: { state: 'bad', reason: 'silent', runbook: 'a-channel-has-gone-silent' },
    }),
    channel('telegram', 'Telegram', {
      limits: [{ call: 'sendMessage', until: SOON }],
      limitedPeople: 2,
      health: { state: 'watch', reason: 'limited' },
    }),
    smsParts,
  ],
};

const check: ChannelCheck = {
  at: NOW,
  items: [
    { what: 'account', ok: true, says: '@zephyrline, id 700100' },
    { what: 'webhook', ok: false, says: `Not registered: POST /2/webhooks. ${HOSTILE}` },
  ],
};

const baggage: ConnectorSetting = {
  ...{ name: 'baggage', made: 'code', kind: 'delayed_bag', identity: 'verified', proof: 'surname' },
  ...{ referenceForm: 'bag_file', topics: ['bag'], actions: [], finds: false, calls: 0, misses: 3 },
  events: 'https://okno.example/events/baggage/zephyrline/…',
  keys: { secret: 'okno/zephyrline/baggage', state: 'complete', wrong: [] },
  breaker: { state: 'closed', failures: 0 },
};

const cases: ConnectorSetting = {
  ...{ name: 'cases', made: 'described', published: { version: 4, at: '2026-11-02T09:17:00.000Z' } },
  ...{ kind: 'generic', identity: 'none', referenceForm: 'case', topics: ['compensation'] },
  ...{ actions: ['open_complaint'], finds: true, perMinute: 60, calls: 12, misses: 0 },
  keys: { secret: 'okno/zephyrline/cases', state: 'incomplete', wrong: ['password'] },
  breaker: { state: 'open', failures: 5, openUntil: SOON },
};

const connectors: ConnectorsView = {
  ...{ now: NOW, language: 'en' },
  connectors: [
    baggage,
    cases,
    {
      ...{ name: 'nothing', made: 'missing', topics: [], actions: [], finds: false, calls: 0, misses: 0 },
      breaker: { state: 'closed', failures: 0 },
    },
  ],
  channels: [
    { channel: 'x', title: 'X' },
    { channel: 'messenger', title: 'Messenger' },
  ],
  trials: [
    {
      ...{ at: '2026-11-05T08:17:00.000Z', by: 'Lena Orlova', what: 'backoffice', name: 'baggage' },
      ...{ display: 'AMSZY•••45', outcome: 'found' },
    },
  ],
};

const reading = (given: Reading['given'], place: Reading['place'], more: Partial<Reading>): Reading => ({
  ...{ given, place, verification: 'none', reach: 'public', state: 'ready' },
  ...{ deliveries: [], told: [], findings: [] },
  ...more,
});

const WHERE = { id: 'case.where', label: 'Where it is' };

export const FOUND: ConnectorTrial = {
  ...{ at: NOW, outcome: 'found', tookMs: 42, lang: 'en' },
  case: {
    ...{ display: 'AMSZY•••45', kind: 'delayed_bag', phase: 'located', source: 'ON HAND' },
    ...{ proved: 'verified_basic', gaps: ['eta'] },
  },
  facts: [
    ...BAG_FACTS,
    { ...BAG_FACTS[0]!, id: 'case.subject', label: 'Subject', value: { kind: 'text', text: HOSTILE } },
  ],
  readings: [
    reading('reference', 'private', {
      deliveries: [{ place: 'private', text: 'Which surname is the file under?' }],
    }),
    reading('proof', 'private', {
      ...{ verification: 'verified_basic', reach: 'verified_basic', told: [WHERE] },
      deliveries: [{ place: 'private', text: 'Your bag is in Amsterdam.' }],
    }),
    reading('proof', 'public', {
      state: 'refused',
      deliveries: [{ place: 'public', text: '@ivan_p please call us' }],
      findings: [
        {
          ...{ kind: 'wording', code: 'redirect', place: 'public', excerpt: 'please call us' },
          message: 'Sends the customer somewhere else instead of answering.',
        },
      ],
    }),
  ],
};

/** One answer for a file that is not there and for a name that is not theirs. */
export const NO_MATCH: ConnectorTrial = {
  ...{ at: NOW, outcome: 'no_match', tookMs: 40, lang: 'en', facts: [] },
  readings: [
    reading('proof', 'private', {
      deliveries: [{ place: 'private', text: 'I could not match that reference and surname.' }],
    }),
  ],
};

const policies: PoliciesView = {
  ...{ now: NOW, language: 'en', published: { version: 2, at: '2026-11-02T09:17:00.000Z' } },
  policies: [
    {
      ...{ id: 'pets', lang: 'en', title: HOSTILE, isPublic: false },
      ...{ validFrom: '2026-12-01T00:00:00.000Z', questions: ['Can my cat fly?'], paragraphs: ['Cats fly.'] },
    },
    ...LANGUAGES.map((lang) => ({
      ...{ id: 'promo-code', lang, title: 'Promo codes', isPublic: true },
      ...{ validFrom: '2026-01-01T00:00:00.000Z', validUntil: '2027-01-01T00:00:00.000Z' },
      ...{ questions: ['Can I pass it on?'], paragraphs: ['The code cannot be passed on.', HOSTILE] },
    })),
  ],
  missing: [{ id: 'pets', languages: ['ru', 'uk', 'nl', 'de'] }],
  channels: connectors.channels,
};

const question: QuestionTrial = {
  ...{ at: NOW, lang: 'en', first: 'policy' },
  fact: {
    ...BAG_FACTS[0]!,
    ...{ id: 'policy.promo-code#1', label: 'Promo codes', disclose: 'public' },
    value: { kind: 'text', text: 'The code cannot be passed on.' },
    source: 'policy · Promo codes, valid from 2026-01-01',
  },
  readings: [
    reading('words', 'public', {
      deliveries: [{ place: 'public', text: 'The code cannot be passed on.' }],
    }),
  ],
};

const broken: FileCheck = {
  problems: [{ file: 'service-levels.yaml', line: 7, path: 'warnAt', message: 'must be between 0 and 1' }],
  found: [],
};

const languages: LanguagesView = {
  ...{ language: 'en', policies: 2 },
  languages: LANGUAGES.map((lang) => ({
    ...{ lang, policies: lang === 'en' ? 2 : 1 },
    samples: [
      { kind: 'delayed_bag', text: lang === 'ru' ? 'Багаж в Амстердаме.' : 'Your bag is in Amsterdam.' },
      { kind: 'miss', text: 'I could not match that.' },
    ],
  })),
};

const people: PeopleView = {
  people: [ANNA, BORIS, LENA],
  roles: ROLES.map((role) => ({ role, rights: rightsOf([role]), group: `zephyrline.${role}` })),
  mine: ['admin'],
};

export const FAKE_SETTINGS = {
  channels,
  'channels/x/check': check,
  connectors,
  'connectors/baggage/try': FOUND,
  policies,
  'policies/try': question,
  check: broken,
  languages,
  people,
};
