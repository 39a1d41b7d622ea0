import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { baggage } from '#backoffice/baggage/index.ts';
import { officesFrom } from '#backoffice/offices.ts';
import { policiesFrom } from '#backoffice/policies/index.ts';
import { checkFile } from '#desk/settings/checkFile.ts';
import { showConnectors } from '#desk/settings/showConnectors.ts';
import { showLanguages } from '#desk/settings/showLanguages.ts';
import { showPeople } from '#desk/settings/showPeople.ts';
import { showPolicies } from '#desk/settings/showPolicies.ts';
import { tryQuestion } from '#desk/settings/tryQuestion.ts';
import { CLOSED, failed } from '#domain/breaker.ts';
import { demoBrand } from '#local/demo/brand.ts';
import { demoLevels, publishDemo } from '#local/publish.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../../memoryTable.ts';
import { settingsFor } from './settingsFor.ts';

let table: Table;
let close: () => Promise<void>;

const BRAND = demoBrand.id;

/** Zephyrline as the demo publishes it. */
const zephyrline = () => {
  const world = settingsFor(table, BRAND);
  const { publications } = world.desk;
  const desk: typeof world.desk = {
    ...world.desk,
    offices: officesFrom({ baggage }, publications),
    policies: policiesFrom(publications),
  };
  return { ...world, desk };
};

beforeAll(async () => {
  ({ table, close } = await memoryTable());
  expect(await publishDemo(zephyrline().desk, demoBrand)).toEqual([]);
});
afterAll(() => close());

describe('the back offices of a brand', () => {
  it('are told with how they were made, and no key of theirs', async () => {
    const { desk } = zephyrline();
    const secrets = { ...desk.secrets, fresh: async () => ({ baseUrl: 'https://b.example', apiKey: 'k-1' }) };
    const view = await showConnectors({ ...desk, secrets })(BRAND, 'https://okno.example');
    expect(view.connectors).toMatchObject([
      {
        ...{ name: 'baggage', made: 'code', kind: 'delayed_bag', identity: 'verified', proof: 'surname' },
        events: 'https://okno.example/events/baggage/zephyrline/…',
        keys: { secret: 'okno/zephyrline/baggage', state: 'complete', wrong: [] },
        breaker: { state: 'closed', failures: 0 },
      },
      {
        ...{ name: 'cases', made: 'described', published: { version: 1 } },
        keys: { state: 'incomplete', wrong: ['username', 'password'] },
      },
    ]);
    expect(JSON.stringify(view)).not.toContain('k-1');
  });

  it('tell that they are left alone, and until when', async () => {
    const { desk, now } = zephyrline();
    let breaker = CLOSED;
    for (let times = 0; times < 5; times += 1) breaker = failed(breaker, now());
    await desk.officeStates.putBreaker(BRAND, 'baggage', breaker);
    const { connectors } = await showConnectors(desk)(BRAND, 'https://okno.example');
    expect(connectors[0]?.breaker).toEqual({
      ...{ state: 'open', failures: 5, openUntil: '2026-11-02T09:00:30.000Z' },
    });
  });

  it('that are named and not there say so', async () => {
    const { desk } = zephyrline();
    const brand = { ...demoBrand, backoffices: ['nothing'] };
    const brands = { ...desk.brands, get: async () => brand };
    const { connectors } = await showConnectors({ ...desk, brands })(BRAND, 'https://okno.example');
    expect(connectors).toMatchObject([{ name: 'nothing', made: 'missing' }]);
  });
});

describe('the brand’s own answers', () => {
  it('are listed with their validity, and with the languages they lack', async () => {
    const { desk } = zephyrline();
    const { policies, missing, published } = await showPolicies(desk)(BRAND);
    expect(published?.version).toBe(1);
    expect(policies.find(({ id, lang }) => id === 'promo-code' && lang === 'en')).toMatchObject({
      ...{ title: 'Promo codes', isPublic: true, validFrom: '2026-01-01T00:00:00.000Z' },
      paragraphs: ['The code works only for the account it was sent to, so it cannot be passed on.'],
    });
    expect(missing).toEqual([]);
  });

  it('lack what was never translated', async () => {
    const { desk } = zephyrline();
    const [published] = (await desk.publications.of(BRAND)).filter(({ kind }) => kind === 'policies');
    const { 'pets.uk.md': _, ...files } = published!.files;
    const publications = { ...desk.publications, of: async () => [{ ...published!, files }] };
    const { missing } = await showPolicies({ ...desk, publications })(BRAND);
    expect(missing).toEqual([{ id: 'pets', languages: ['uk'] }]);
  });

  it('are tried by a question, in its own language, with the paragraph that answers', async () => {
    const { desk } = zephyrline();
    const ask = (text: string) => tryQuestion(desk)(BRAND, { text, channel: 'x' });
    const found = await ask('Can I pass my promo code on to my sister?');
    expect(found).toMatchObject({ lang: 'en', first: 'policy', fact: { label: 'Promo codes' } });
    expect(found.readings[0]?.deliveries[0]?.text).toContain('cannot be passed on');
    expect((await ask('Можно ли передать промокод сестре?')).lang).toBe('ru');
  });

  it('leave a question to a person where none of them answers', async () => {
    const { desk } = zephyrline();
    const none = await tryQuestion(desk)(BRAND, { text: 'Who won the football match?', channel: 'x' });
    expect(none.readings).toEqual([]);
    expect(none).not.toHaveProperty('fact');
  });

  it('tell where a case would be looked for before them', async () => {
    const { desk } = zephyrline();
    const own = await tryQuestion(desk)(BRAND, { text: 'Where is my bag? AMSZY10045', channel: 'x' });
    expect(own.first).toBe('case');
  });
});

describe('languages and people', () => {
  it('show a few answers in each language, in the brand’s own matters', async () => {
    const { desk } = zephyrline();
    const { languages, language, policies } = await showLanguages(desk)(BRAND);
    expect(language).toBe('en');
    expect(policies).toBe(6);
    expect(languages.map(({ lang }) => lang)).toEqual(['en', 'ru', 'uk', 'nl', 'de']);
    const kinds = ['delayed_bag', 'generic', 'ask', 'miss', 'unavailable'];
    for (const { samples } of languages) expect(samples.map(({ kind }) => kind)).toEqual(kinds);
    expect(languages[1]?.samples[0]?.text).toMatch(/Багаж|чемодан/i);
  });

  it('tell what each role allows and how it is called in the user pool', async () => {
    const { desk } = zephyrline();
    const { roles, mine, people } = await showPeople(desk)(BRAND, ['admin']);
    expect(mine).toEqual(['admin']);
    expect(people.map(({ id }) => id)).toContain('anna');
    expect(roles).toContainEqual({
      ...{ role: 'manager', rights: ['read', 'report', 'settings'], group: 'zephyrline.manager' },
    });
  });
});

describe('a file that is checked', () => {
  const check = (...request: Parameters<ReturnType<typeof checkFile>>) =>
    checkFile(zephyrline().desk)(...request);

  it('of service levels passes, or is refused with its lines', async () => {
    const text = readFileSync(demoLevels(BRAND), 'utf8');
    const passes = await check(BRAND, { kind: 'service_levels', files: { 'service-levels.yaml': text } });
    expect(passes.problems).toEqual([]);
    expect(passes.found.length).toBeGreaterThan(0);
    const broken = `${text}\nwarnAt: 3\nbacklogg:\n  threads: 5\n`;
    const { problems } = await check(BRAND, {
      ...{ kind: 'service_levels', files: { 'service-levels.yaml': broken } },
    });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.line).toBeGreaterThan(0);
  });

  it('of service levels names the brand’s own channels alone', async () => {
    const text =
      'apiVersion: service-levels/v1\npolicies:\n  - name: a\n    when: { channel: [telegraph] }\n    targets: { first_reply: 1h }\n';
    const { problems } = await check(BRAND, { kind: 'service_levels', files: { 'l.yaml': text } });
    expect(problems.map(({ message }) => message).join()).toContain('zephyrline');
  });

  it('of a back office is played against the fixtures that were published with it', async () => {
    const { desk } = zephyrline();
    const published = (await desk.publications.of(BRAND)).find(({ name }) => name === 'cases')!;
    const text = published.files['connector.yaml']!;
    const passes = await check(BRAND, { kind: 'connector', files: { 'connector.yaml': text } });
    expect(passes.problems).toEqual([]);
    expect(passes.found.length).toBeGreaterThan(0);
    const { problems } = await check(BRAND, {
      ...{ kind: 'connector', files: { 'connector.yaml': text.replace('disclose', 'discloze') } },
    });
    expect(problems[0]?.line).toBeGreaterThan(0);
  });

  it('that is no YAML names the line', async () => {
    const files = { 'connector.yaml': 'name: x\n  broken: [\n' };
    const { problems } = await check(BRAND, { kind: 'connector', files });
    expect(problems[0]?.line).toBeGreaterThan(0);
  });

  it('of a policy is read as it would be published', async () => {
    const text = readFileSync('local/demo/policies/zephyrline/promo-code.en.md', 'utf8');
    const passes = await check(BRAND, { kind: 'policies', files: { 'promo-code.en.md': text } });
    expect(passes).toEqual({ problems: [], found: ['promo-code en: Promo codes'] });
    const wrong = await check(BRAND, {
      ...{ kind: 'policies', files: { 'promo-code.en.md': text.replace('lang: en', 'lang: xx') } },
    });
    expect(wrong.problems[0]).toMatchObject({ line: 4, path: 'lang' });
  });

  it.each([
    ['nothing', 'connector', {}],
    ['no Markdown', 'policies', { 'a.txt': 'x' }],
  ] as const)('that is %s is refused', async (_, kind, files) => {
    await expect(check(BRAND, { kind, files })).rejects.toMatchObject({ code: 'files' });
  });

  it('changes nothing that is published', async () => {
    const { desk } = zephyrline();
    const before = await desk.publications.of(BRAND);
    const text = readFileSync(demoLevels(BRAND), 'utf8');
    await checkFile(desk)(BRAND, { kind: 'service_levels', files: { 'service-levels.yaml': text } });
    expect(await zephyrline().desk.publications.of(BRAND)).toEqual(before);
  });
});
