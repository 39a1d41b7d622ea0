import { describe, expect, it } from 'vitest';
import { references } from '#backoffice/baggage/reference.ts';
import { type Circumstances, understand } from '#domain/understand.ts';

const AIRLINE: Pick<Circumstances, 'topics' | 'actions' | 'now' | 'timeZone'> = {
  topics: ['bag'],
  actions: [],
  now: '2026-11-02T09:00:00.000Z',
  timeZone: 'Europe/London',
};

const read = (text: string, more: Partial<Circumstances> = {}) =>
  understand(text, {
    ...AIRLINE,
    lang: /[а-я]/i.test(text) ? 'ru' : 'en',
    references: references(text),
    ...more,
  });

describe('what a customer wants', () => {
  it.each([
    'Where is my bag?',
    'landed two hours ago, my suitcase did not. Nobody at the desk could say anything. Where is it?',
    'You lost my luggage again',
    'still waiting for our bags after two days',
    'My daughter’s stroller bag never arrived',
    'AMSZY10045 Petrov',
    'stuck in Oslo without my bag',
    'Где мой чемодан?',
    'Прилетели вчера, чемодан так и не приехал',
    'багаж потеряли, второй день без вещей',
    'Сумка не прилетела со мной',
  ])('is the status of a case: %s', (text) => {
    expect(read(text).intent).toBe('case');
  });

  it.each([
    'How much is the fee for a second bag?',
    'can I take a cello as hand luggage if I book it a seat of its own?',
    'what is your carry-on bag policy',
    'baggage allowance to New York?',
    'my flight is three hours late',
    'Сколько стоит второй чемодан?',
    'Какая норма багажа на рейс в Лондон?',
    'Можно взять рюкзак в ручную кладь?',
  ])('is no case, but perhaps a question the brand has answered: %s', (text) => {
    expect(['question', 'other']).toContain(read(text).intent);
  });

  it.each([
    'Thank you, great crew today!',
    'Thanks, got my bag back, all good',
    'Спасибо, чемодан привезли!',
    'Спасибо!',
  ])('is nothing more: %s', (text) => {
    expect(read(text).intent).toBe('thanks');
  });

  it.each(['you are all idiots', 'идите на хуй'])('is abuse: %s', (text) => {
    expect(read(text).intent).toBe('abuse');
  });

  it('is a case where nobody answers about a bag', () => {
    expect(read("I asked in Messenger about my son's bag and nobody answers.").intent).toBe('case');
  });

  it('is still the bag when the words are rough', () => {
    expect(read('where the fuck is my bag').intent).toBe('case');
  });

  it.each(['Any news?', 'Ну что там?', 'Всё в силе на сегодня?', 'Никто не позвонил!', 'so?'])(
    'follows up an open case with: %s',
    (text) => {
      expect(read(text, { ongoing: true }).intent).toBe(text === 'so?' ? 'other' : 'case');
    },
  );

  it('is unknown when a follow-up follows nothing', () => {
    expect(read('Any news?').intent).toBe('other');
  });

  it('is a case in any language when a reference is given', () => {
    expect(read('Wo ist AMSZY10045', { lang: 'unsupported' }).intent).toBe('case');
  });
});

describe('the surname a text gives', () => {
  it.each([
    ['AMSZY10045, Petrov', 'Petrov'],
    ['AMSZY10045 Petrov', 'Petrov'],
    ['Petrov, AMSZY10045', 'Petrov'],
    ['Petrov AMS ZY 10045', 'Petrov'],
    ['amszy10045 petrov', 'petrov'],
    ['My file is AMSZY10045, surname Petrov', 'Petrov'],
    ['surname: Petrov', 'Petrov'],
    ['last name is O’Hara, ref AMSZY10045', "O'Hara"],
    ['name: van der Berg', 'van der Berg'],
    ['Name is Ivan Petrov', 'Petrov'],
    ['Where is it now? AMSZY10045, Petrov', 'Petrov'],
    ['Номер заявления FRAZY40518, фамилия Иванова. Что с ним?', 'Иванова'],
    ['фамилия: Петров', 'Петров'],
    ['AMSZY10045 Петров', 'Петров'],
    ['Петров Иван, AMSZY10045', 'Петров'],
    ['AMSZY10045 Петрова-Водкина', 'Петрова-Водкина'],
    ['Перезвоните мне завтра в 15:00, пишу второй раз. Соколов', 'Соколов'],
  ])('in “%s” is %s', (text, surname) => {
    expect(read(text).proofs.surname).toBe(surname);
  });

  it.each([
    'Where is my bag AMSZY10045',
    'Hello AMSZY10045 please help',
    'AMSZY10045',
    'Petrov is a nice town',
    'Где чемодан AMSZY10045?',
    'Перезвоните мне завтра. Спасибо.',
    'Ничего не работает. Третья',
  ])('is not made up from “%s”', (text) => {
    expect(read(text).proofs.surname).toBeUndefined();
  });

  it.each([
    ['Petrov', 'Petrov'],
    ['petrov', 'petrov'],
    ['It is Petrov, thanks', 'Petrov'],
    ['Ivan Petrov', 'Petrov'],
    ['Петров', 'Петров'],
    ['Моя фамилия Петров', 'Петров'],
    ['Де ла Крус', 'Де ла Крус'],
  ])('is the bare answer “%s” when it was asked for', (text, surname) => {
    expect(read(text, { asked: ['surname'] }).proofs.surname).toBe(surname);
  });

  it('makes a bare answer a case', () => {
    expect(read('Petrov', { asked: ['surname'] }).intent).toBe('case');
  });
});

describe('hostile text', () => {
  it.each([
    ['a hundred kilobytes of one letter', 'a'.repeat(100_000)],
    ['a hundred kilobytes of dashes', '-'.repeat(100_000)],
    ['a hundred kilobytes of at signs', '@a'.repeat(50_000)],
    ['a hundred kilobytes of links', 'http://'.repeat(14_000)],
    ['a hundred kilobytes of surnames', 'surname '.repeat(12_500)],
    ['control characters', '\u0000\u0007\u202e bag \ud800'],
  ])('is read within reason: %s', (_, text) => {
    const started = performance.now();
    understand(text, { ...AIRLINE, lang: 'en', references: [], asked: ['surname'] });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
