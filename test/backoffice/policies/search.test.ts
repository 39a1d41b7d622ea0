import { describe, expect, it } from 'vitest';
import { policiesFrom } from '#backoffice/policies/index.ts';
import type { Language } from '#domain/languages.ts';
import { ANSWERED, UNANSWERED } from './questions.ts';
import { brand, FILES, policyFile, published } from './shelf.ts';

const NOW = '2026-11-02T09:00:00.000Z';
const policies = policiesFrom(published(FILES));
const ask = (lang: Language, text: string, now = NOW) =>
  policies.answer({ ...brand, language: lang }, { text, lang }, now);

describe('the policy that answers a question', () => {
  it.each(ANSWERED)('is found in %s: %s for "%s"', async (lang, policy, text) => {
    expect(await ask(lang, text)).toMatchObject({ policy, lang });
  });

  it.each(UNANSWERED)('is none in %s for "%s"', async (lang, text) => {
    expect(await ask(lang, text)).toBeUndefined();
  });

  it('is quoted word for word, with who may read it and since when it holds', async () => {
    expect(await ask('en', 'Can I pass my promo code on to a friend?')).toEqual({
      policy: 'promo-code',
      paragraph: 1,
      title: 'Promo codes',
      lang: 'en',
      text: 'The code works only for the account it was sent to, so it cannot be passed on.',
      isPublic: true,
      validFrom: '2026-01-01T00:00:00.000Z',
      score: 1,
    });
  });

  it('scores between 0 and 1', async () => {
    for (const [lang, , text] of ANSWERED) {
      const score = (await ask(lang, text))?.score ?? -1;
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it('is in the language of the brand where there is none in the language of the question', async () => {
    const german = Object.fromEntries(Object.entries(FILES).filter(([path]) => path.endsWith('.de.md')));
    const answer = await policiesFrom(published(german)).answer(
      { ...brand, language: 'de' },
      { text: 'Kann ich meinen Gutscheincode weitergeben?', lang: 'nl' },
      NOW,
    );
    expect(answer).toMatchObject({ policy: 'promo-code', lang: 'de' });
  });

  it('is found in a text of 100 KB without reading all of it', async () => {
    expect(await ask('en', 'promo code pass friend '.repeat(5000))).toMatchObject({ policy: 'promo-code' });
  });

  it.each(['', '   ', '?!', '\ud83d', '@zephyrline'])('is none for %j', async (text) => {
    expect(await ask('en', text)).toBeUndefined();
  });
});

describe('a policy that does not hold', () => {
  const text = {
    title: 'Lounge',
    questions: ['Is the lounge open?', 'Can I use the lounge?'],
    body: 'It is closed.',
  };
  const at = async (now: string, timeZone: string) => {
    const shelf = published({ 'lounge.en.md': policyFile('lounge', 'en', text, 'validUntil: 2026-06-30') });
    const question = { text: 'Is the lounge open?', lang: 'en' } as const;
    return policiesFrom(shelf).answer({ ...brand, timeZone }, question, now);
  };

  it('does not answer yet', async () => {
    expect(await at('2025-12-31T12:00:00.000Z', 'Europe/London')).toBeUndefined();
  });

  it('answers until the last second of its last day where the brand is', async () => {
    expect(await at('2026-06-30T22:59:59.000Z', 'Europe/London')).toMatchObject({ policy: 'lounge' });
    expect(await at('2026-06-30T23:00:00.000Z', 'Europe/London')).toBeUndefined();
    expect(await at('2026-06-30T21:00:00.000Z', 'Europe/Moscow')).toBeUndefined();
  });
});

describe('two policies that fit as well', () => {
  it('answer nothing', async () => {
    const text = { title: 'Dogs', questions: ['Can I bring my dog?', 'Are dogs allowed?'], body: 'Yes.' };
    const shelf = published({
      'dogs.en.md': policyFile('dogs', 'en', text),
      'pets.en.md': policyFile('pets', 'en', { ...text, body: 'No.' }),
    });
    const question = { text: 'Can I bring my dog?', lang: 'en' } as const;
    expect(await policiesFrom(shelf).answer(brand, question, NOW)).toBeUndefined();
  });
});

describe('a shelf', () => {
  it('is read anew when another version is published', async () => {
    let version = 1;
    const files = (body: string) => ({
      'dogs.en.md': policyFile('dogs', 'en', {
        title: 'Dogs',
        questions: ['Can I bring my dog?', 'Are dogs allowed?'],
        body,
      }),
    });
    const shelf = policiesFrom({
      ...published({}),
      of: async () => [
        {
          kind: 'policies',
          name: 'policies',
          version,
          publishedAt: NOW,
          files: files(`Version ${version}.`),
        },
      ],
    });
    const question = { text: 'Can I bring my dog?', lang: 'en' } as const;
    expect(await shelf.answer(brand, question, NOW)).toMatchObject({ text: 'Version 1.' });
    version = 2;
    expect(await shelf.answer(brand, question, NOW)).toMatchObject({ text: 'Version 2.' });
  });
});
