import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { doneWords as enDoneWords } from '../../console/src/words/en/audit.ts';
import { doneWords as ruDoneWords } from '../../console/src/words/ru/audit.ts';
import { LABEL as RU_LABEL } from '../../console/src/words/ru/facts.ts';
import { FOUND as RU_FOUND } from '../../console/src/words/ru/findings.ts';
import { PROBLEM as RU_PROBLEM } from '../../console/src/words/ru/problems.ts';
import { REFUSED as RU_REFUSED } from '../../console/src/words/ru/refusals.ts';
import { doneWords as ukDoneWords } from '../../console/src/words/uk/audit.ts';
import { LABEL as UK_LABEL } from '../../console/src/words/uk/facts.ts';
import { FOUND as UK_FOUND } from '../../console/src/words/uk/findings.ts';
import { PROBLEM as UK_PROBLEM } from '../../console/src/words/uk/problems.ts';
import { REFUSED as UK_REFUSED } from '../../console/src/words/uk/refusals.ts';

/*
 * The API speaks English and codes. Every code that stands in the source has words in Russian and Ukrainian; in English
 * the API's own sentence is shown, which is more exact.
 */

const ROOT = new URL('../../', import.meta.url);

const sourcesIn = (room: string): string =>
  readdirSync(new URL(`${room}/`, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/(?:^|\/)(?:simulator|fixtures)\//.test(name))
    .map((name) => readFileSync(new URL(`${room}/${name}`, ROOT), 'utf8'))
    .join('\n');

const source = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

const codes = (text: string, ...shapes: RegExp[]): string[] => [
  ...new Set(shapes.flatMap((shape) => [...text.matchAll(shape)].flatMap(([, code]) => code ?? []))),
];

const without = (all: readonly string[], words: object): string[] =>
  all.filter((code) => !Object.hasOwn(words, code)).toSorted();

/** Words for what the source no longer says. */
const beyond = (words: object, all: readonly string[]): string[] =>
  without(Object.keys(words), Object.fromEntries(all.map((code) => [code, ''])));

const CALL = /new VisibleError\(\s*'\w+',\s*'(\w+)'/g;

/** Said to platforms and back offices that call okno, and to whoever publishes a file by command; never to the page. */
const TO_MACHINES = ['encoding', 'event', 'event_key'];

/** Kinds of things the page may name that are not there. */
const THINGS = ['brand', 'channel', 'backoffice', 'thread'];

describe('an error of the API', () => {
  const rooms = ['domain', 'desk', 'functions', 'platform', 'backoffice'].map(sourcesIn).join('\n');
  const threads = ['x', 'page', 'vk', 'telegram', 'sms', 'meta', 'whatsapp', 'instagram', 'messenger']
    .map((name) => sourcesIn(`channels/${name}`))
    .join('\n');
  const all = [
    ...codes(rooms, CALL),
    ...codes(threads, /new VisibleError\(\s*'input',\s*'(thread_id|account)'/g),
    ...THINGS,
  ].filter((code) => !TO_MACHINES.includes(code));

  it('is found in the source at all', () => {
    expect(all).toContain('customer_wrote');
    expect(all.length).toBeGreaterThan(40);
  });

  it.each([
    ['Russian', RU_PROBLEM],
    ['Ukrainian', UK_PROBLEM],
  ])('has words in %s', (_language, words) => {
    expect(without(all, words)).toEqual([]);
    expect(beyond(words, all)).toEqual([]);
  });
});

describe('a finding of the gate', () => {
  const gate = `${sourcesIn('domain/gate')}${source('domain/gate.ts')}`;
  const own = ['desk/answer/leftOut.ts', 'desk/answer/rephrase.ts'].map(source).join('\n');
  const KIND = `'(?:disclosure|truth|wording)'`;
  const kinds = codes(source('domain/gate/entities.ts'), /^ {2}(\w+): '[^']+',$/gm);
  const all = [
    ...codes(
      gate,
      new RegExp(`${KIND},\\s*'(\\w+)'`, 'g'),
      /judgePhrase\([^;]*?'([a-z]+_?[a-z]*)',\s*(?:message|'[A-Z])/g,
      /'(hidden_\w+|untraced_\w+)'/g,
      /\bcode: '(\w+)'/g,
    ),
    ...codes(own, /\bcode: '(\w+)'/g),
    ...kinds.flatMap((kind) => [`hidden_${kind}`, `untraced_${kind}`]),
    ...['untraced_date', 'untraced_time'],
  ].filter((code) => code !== 'truth');

  it('is found in the source at all', () => {
    for (const code of ['redirect', 'filler', 'vague_time', 'hidden_phone', 'question_left', 'too_long'])
      expect(all).toContain(code);
  });

  it.each([
    ['Russian', RU_FOUND],
    ['Ukrainian', UK_FOUND],
  ])('has words in %s', (_language, words) => {
    expect(without(all, words)).toEqual([]);
    expect(beyond(words, all)).toEqual([]);
  });
});

describe('the reason why a reply did not go out', () => {
  const refusals = /export type RefusalCode =([^;]*);/.exec(source('domain/reply.ts'))?.[1] ?? '';
  const desk = `${sourcesIn('desk/outgoing')}${sourcesIn('desk/agent')}${source('domain/replyRules.ts')}`;
  const all = [
    ...codes(refusals, /'(\w+)'/g),
    ...codes(desk, /\bcode: '(\w+)',\s*reason\b/g, /(?:giveBack|returned)\([^;]*?'(\w+)',\s*['`A-Z]/g),
  ];
  // A lead's own words say why.
  const said = all.filter((code) => code !== 'sent_back');

  it('is found in the source at all', () => {
    for (const code of ['not_summoned', 'case_moved', 'outcome_unknown', 'undone', 'window_closed'])
      expect(said).toContain(code);
  });

  it.each([
    ['Russian', RU_REFUSED],
    ['Ukrainian', UK_REFUSED],
  ])('has words in %s', (_language, words) => {
    expect(without(said, words)).toEqual([]);
    expect(beyond(words, said)).toEqual([]);
  });
});

describe('a line of what was done', () => {
  const all = [
    ...codes(
      sourcesIn('desk'),
      /\baudit\(desk, [^;]*?, '(\w+)'[,)]/g,
      /\bwhat: '(survey_asked)'/g,
      /'(closed_\w+)'/g,
    ),
    ...['approved', 'approved_edited', 'found_sent', 'found_not_sent', 'found_done', 'found_not_done'],
    ...['promise_kept', 'promise_kept_late', 'assigned_to'],
  ];

  it.each([
    ['English', enDoneWords],
    ['Russian', ruDoneWords],
    ['Ukrainian', ukDoneWords],
  ])('has words in %s', (_language, doneWords) => {
    const unsaid = all.filter((what) => doneWords(what) === what.replaceAll('_', ' '));
    // In English these are words as they stand.
    expect(unsaid.filter((what) => !['promised', 'noted'].includes(what))).toEqual([]);
  });
});

describe('the name of a fact', () => {
  const cases = source('domain/caseFacts.ts');
  const own = source('desk/compose/ownFacts.ts');
  const details = /DETAIL_LABELS[^{]*\{([^}]*)\}/.exec(cases)?.[1] ?? '';
  const all = [
    ...codes(
      `${cases}${own}`,
      /['`]((?:case|told|thread|promise|action|policy)\.[\w.[\]${}]+)['`],\s*(?:'told|['`][A-Z])/g,
    ),
    ...codes(own, /again\('[\w.]+', '(told\.\w+)'/g),
    ...codes(details, /(\w+): '/g).map((name) => `case.${name}`),
    ...['letters', 'characters', 'digits'].map((part) => `policy.reference.${part}`),
  ]
    .map((id) => id.replace(/\$\{\w+\}/, ''))
    .filter((id) => id !== 'policy.reference.');

  it('is found in the source at all', () => {
    for (const id of ['case.where', 'case.items[].phase', 'told.where', 'case.subject', 'thread.handle'])
      expect(all).toContain(id);
  });

  it.each([
    ['Russian', RU_LABEL],
    ['Ukrainian', UK_LABEL],
  ])('has words in %s', (_language, words) => {
    expect(without(all, words)).toEqual([]);
    expect(beyond(words, all)).toEqual([]);
  });
});
