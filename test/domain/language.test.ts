import { describe, expect, it } from 'vitest';
import { type LanguageClues, needsDetector, resolveLanguage, writtenIn } from '#domain/language.ts';
import { detectLanguage } from '#platform/language.ts';

const resolved = (text: string, more: Partial<LanguageClues> = {}) =>
  resolveLanguage({ text, fallback: 'en', ...more });

describe('the language of a message', () => {
  it('is the one the channel names', () => {
    expect(resolved('Where is my suitcase please', { hint: 'en' })).toBe('en');
  });

  it.each(['und', 'qme', 'qht', 'zxx', undefined, ''])(
    'is asked of the detector when the channel says %s',
    (hint) => {
      expect(needsDetector(hint)).toBe(true);
    },
  );

  it('is not asked of the detector when the channel knows', () => {
    expect(needsDetector('ru')).toBe(false);
  });

  it('is seen by script and common words when nobody knows', () => {
    expect([resolved('Где мой чемодан?'), resolved('where is my bag and when do I get it')]).toEqual([
      'ru',
      'en',
    ]);
  });

  it('stays that of the thread for a reference alone', () => {
    expect(resolved('AMSZY10045', { previous: 'ru', hint: 'und' })).toBe('ru');
  });

  it('stays that of the thread for a reference and a name in Latin letters', () => {
    expect(resolved('AMSZY10045 Petrov', { previous: 'ru', hint: 'in' })).toBe('ru');
  });

  it('stays that of the thread for a reference and a name that is at home in its script too', () => {
    expect(resolved('ZN-204821, Морозова', { previous: 'ru', detected: 'uk' })).toBe('ru');
    expect(resolved('ZN-204821, Бондар', { previous: 'uk', detected: 'ru' })).toBe('uk');
  });

  it('is that of the brand when there is no thread yet', () => {
    expect(resolved('AMSZY10045 Petrov', { hint: 'tl' })).toBe('en');
  });

  it('is not one okno speaks when the words are of another', () => {
    expect(resolved('Où est ma valise, je l’attends depuis hier à Londres', { hint: 'fr' })).toBe(
      'unsupported',
    );
  });

  it('is English in spite of a wrong hint when the words are English', () => {
    expect(resolved('where is my bag you have had it for two days', { hint: 'nl' })).toBe('en');
  });

  it('is Ukrainian and not Russian by its own letters', () => {
    expect(resolved('Де моя валіза? Я її чекаю вже третій день', { hint: 'und' })).toBe('uk');
  });

  it('is Ukrainian by its words where no letter tells and the detector takes it for Russian', () => {
    const text = 'Добрий день! Чи можна взяти кота в салон?';
    expect(resolved(text, { detected: 'ru' })).toBe('uk');
  });
});

describe('a reply', () => {
  it('in another script is not in the language of the customer', () => {
    expect([writtenIn('Чемодан в Амстердаме.', 'en'), writtenIn('Your bag is here.', 'ru')]).toEqual([
      false,
      false,
    ]);
  });

  it('with names in Latin letters is still Russian', () => {
    expect(writtenIn('Чемодан везёт Swift Parcels, рейс ZY1007.', 'ru')).toBe(true);
  });
});

describe('the detector', () => {
  it('tells the languages that matter apart', async () => {
    const texts = [
      'Where is my bag, nobody answers',
      'Где мой чемодан?',
      'Wo ist mein Koffer?',
      'Waar is mijn koffer gebleven?',
    ];
    expect(await Promise.all(texts.map(detectLanguage))).toEqual(['en', 'ru', 'de', 'nl']);
  });

  it('says nothing of a text without words', async () => {
    expect(await detectLanguage('@ivan_p 12345 https://x.example/a 🙂')).toBeUndefined();
  });
});
