import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '#domain/languages.ts';
import { isBareThanks, verdictIn } from '#domain/shortAnswer.ts';

type Lists = Readonly<Record<Language, readonly string[]>>;

const YES: Lists = {
  en: [
    'yes',
    'Yeah',
    'yep!',
    'Yes it did',
    'it really did',
    'Very helpful',
    'yes, very much so',
    'of course',
    'absolutely',
    'yes you did',
    'sure',
    'Yes. All good',
    'everything is fine',
    'that was very helpful',
    'helped a lot',
  ],
  ru: [
    'да',
    'Да!',
    'ага',
    'да, помогли',
    'Очень помогли',
    'конечно',
    'скорее да',
    'да, всё в порядке',
    'Всё отлично',
    'да да да',
    'в целом да',
    'помогло',
    'да, всё хорошо',
    'ну да',
    'однозначно да',
  ],
  uk: [
    'так',
    'Так!',
    'ага',
    'так, допомогли',
    'Дуже допомогли',
    'звичайно',
    'скоріше так',
    'все гаразд',
    'так, усе добре',
    'авжеж',
    'звісно так',
    'допомогло',
    'в цілому так',
  ],
  nl: [
    'ja',
    'Ja hoor',
    'jazeker',
    'zeker weten',
    'ja, heel erg geholpen',
    'dat heeft geholpen',
    'jullie hebben me goed geholpen',
    'ik ben goed geholpen',
    'helemaal goed',
    'alles is duidelijk',
    'absoluut',
    'ja zeker',
  ],
  de: [
    'ja',
    'Ja!',
    'na klar',
    'ja, sehr',
    'hat geholfen',
    'das hat mir sehr geholfen',
    'auf jeden Fall',
    'Ja, alles gut',
    'mir wurde gut geholfen',
    'natürlich',
    'selbstverstaendlich',
    'denke schon',
    'eher ja',
  ],
};

const NO: Lists = {
  en: [
    'no',
    'Nope',
    'not really',
    'Not at all',
    'no, not really',
    "it didn't",
    'No it did not',
    'not very helpful',
    'unfortunately not',
    "I'm afraid not",
    "no, you didn't help at all",
    'hardly',
    'no help at all',
    'not yet',
    'waste of time',
  ],
  ru: [
    'нет',
    'Нет.',
    'неа',
    'не очень',
    'не особо',
    'не помогли',
    'совсем не помогли',
    'так и не помогли',
    'к сожалению, нет',
    'Да нет',
    'да нет, наверное',
    'пока нет',
    'скорее нет',
    'ничем не помогли',
    'увы, нет',
    'конечно нет',
    'нет, не помогли',
  ],
  uk: [
    'ні',
    'Ні!',
    'не дуже',
    'не допомогли',
    'зовсім не допомогли',
    'на жаль, ні',
    'та ні',
    'поки ні',
    'аж ніяк',
    'скоріше ні',
    'так і не допомогли',
    'ні, не допомогли',
    'нічим не допомогли',
  ],
  nl: [
    'nee',
    'Nee hoor',
    'niet echt',
    'nee, echt niet',
    'helemaal niet',
    'helaas niet',
    'jullie hebben niet geholpen',
    'nog niet',
    'niks aan gehad',
    'nee helaas',
    'dat heeft niet geholpen',
    'totaal niet',
  ],
  de: [
    'nein',
    'Nee',
    'nicht wirklich',
    'gar nicht',
    'überhaupt nicht',
    'ueberhaupt nicht',
    'leider nein',
    'nein, leider nicht',
    'hat nicht geholfen',
    'hat mir gar nicht geholfen',
    'eher nicht',
    'noch nicht',
    'auf keinen Fall',
    'kaum',
    'nicht besonders hilfreich',
  ],
};

const THANKS: Lists = {
  en: ['thanks', 'Thank you', 'thanks a lot', 'thank you so much for your help', 'cheers'],
  ru: ['спасибо', 'Большое спасибо', 'спасибо вам за помощь', 'благодарю', 'спс'],
  uk: ['дякую', 'Щиро дякую', 'дякую за допомогу', 'велике спасибі'],
  nl: ['bedankt', 'dank je wel', 'heel erg bedankt voor de hulp', 'hartelijk dank'],
  de: ['danke', 'vielen Dank', 'danke für Ihre Hilfe', 'herzlichen Dank'],
};

/** Words that only begin, or only look, as an answer does. */
const NEITHER: Lists = {
  en: [
    'no news yet?',
    'no news yet',
    'yes but where is my second bag',
    'yes, where is it now?',
    'no?',
    'yes?',
    'no my bag is still missing',
    'nobody answered',
    'not sure',
    'no problem, thanks',
    'no idea what you mean',
    'yes and no',
    'yeah right',
    'yes please send it',
    'yesterday',
    'know',
    'ok',
    'maybe',
    'a bit',
    'not bad',
    'it is here',
    'how do I say yes',
    '12',
    '1 bag',
    '2 of 3 arrived',
  ],
  ru: [
    'да когда уже',
    'да где же он',
    'нет интернета',
    'нет ответа',
    'нет ли новостей',
    'да или нет?',
    'и да и нет',
    'ага, конечно',
    'да уж',
    'дайте ответ',
    'нет проблем',
    'не знаю',
    'не понял',
    'нет чемодана до сих пор',
    'да, но второй чемодан где',
    'неужели',
    'нету второго',
    'так себе',
    'ну да, конечно',
    'данет',
  ],
  uk: [
    'так коли вже',
    'так де вона',
    'немає інтернету',
    'ні відповіді, ні валізи',
    'ні світла ні звʼязку',
    'і так і ні',
    'так чи ні?',
    'так собі',
    'нічого не змінилось',
    'не знаю',
    'так, але де друга валіза',
    'тарифи',
    'ага, звісно',
  ],
  nl: [
    'ja maar waar is mijn koffer',
    'ja wanneer dan',
    'nee geen nieuws',
    'nou ja',
    'jaja',
    'ja en nee',
    'geen idee',
    'geen internet',
    'niet gekregen',
    'nog geen antwoord',
    'ja graag het formulier',
    'gaat wel',
    'neem contact op',
  ],
  de: [
    'ja aber wo ist mein Koffer',
    'ja wann denn',
    'na ja',
    'ja und nein',
    'jein',
    'geht so',
    'kein Internet',
    'keine Ahnung',
    'nicht angekommen',
    'noch keine Antwort',
    'ja bitte das Formular',
    'Januar',
    'neun',
    'nichts Neues',
  ],
};

/** A no that goes on. */
const GOES_ON: Lists = {
  en: [
    'No, my bag is still missing.',
    'No. Where is my bag?',
    'Nope! Still waiting here',
    'Not really, it took a week',
  ],
  ru: ['Нет, чемодан так и не приехал', 'Нет! Где мой чемодан?', 'Не очень, ждать пришлось неделю'],
  uk: ['Ні, валізи досі немає', 'Ні. Де моя валіза?', 'На жаль, ні, чекаємо далі'],
  nl: ['Nee, mijn koffer is er nog niet', 'Niet echt, het duurde een week', 'Nee! Waar is mijn koffer?'],
  de: ['Nein, mein Koffer fehlt noch', 'Nein. Wo ist mein Koffer?', 'Leider nicht, ich warte weiter'],
};

const each = (lists: Lists) => LANGUAGES.flatMap((lang) => lists[lang].map((text) => [lang, text] as const));
const BARE_YES = { answer: 'yes', bare: true };
const BARE_NO = { answer: 'no', bare: true };

describe('an answer that is only yes or no', () => {
  it.each(each(YES))('%s: “%s” is a yes', (lang, text) => {
    expect(verdictIn(text, lang)).toEqual(BARE_YES);
  });

  it.each(each(NO))('%s: “%s” is a no', (lang, text) => {
    expect(verdictIn(text, lang)).toEqual(BARE_NO);
  });

  it.each(each(NEITHER))('%s: “%s” is neither', (lang, text) => {
    expect(verdictIn(text, lang)).toBeUndefined();
  });

  it.each(each(GOES_ON))('%s: “%s” begins with a no and goes on', (lang, text) => {
    expect(verdictIn(text, lang)).toEqual({ answer: 'no', bare: false });
  });

  it.each([
    ['1', 'yes'],
    [' 1. ', 'yes'],
    ['1️⃣', 'yes'],
    ['2', 'no'],
    ['2)', 'no'],
    ['+', 'yes'],
    ['-', 'no'],
    ['👍', 'yes'],
    ['👍🏽👍🏽', 'yes'],
    ['✅', 'yes'],
    ['😊', 'yes'],
    ['❤️', 'yes'],
    [':)', 'yes'],
    [')))', 'yes'],
    ['👎🏻', 'no'],
    ['😡', 'no'],
    [':-(', 'no'],
    ['💔', 'no'],
  ])('the sign “%s” says %s', (text, answer) => {
    for (const lang of LANGUAGES) expect(verdictIn(text, lang)).toEqual({ answer, bare: true });
  });

  it.each(['', '   ', '🧳', '❓', '🙏', '👍👎', 'yes 👎', '3', '1 2', '…', '🇬🇧', '👍🧳'])(
    '“%s” says nothing',
    (text) => {
      expect(verdictIn(text, 'en')).toBeUndefined();
    },
  );

  const DECORATIONS = ['', '!', '.', ' 😊', '!!!', ' 🙏', '…'] as const;
  const spoken = (lists: Lists) =>
    fc.constantFrom(...LANGUAGES).chain((lang) =>
      fc.record({
        lang: fc.constant(lang),
        text: fc.constantFrom(...lists[lang]),
        thanks: fc.constantFrom('', ...THANKS[lang]),
        first: fc.boolean(),
        loud: fc.boolean(),
        end: fc.constantFrom(...DECORATIONS),
      }),
    );
  const said = ({
    text,
    thanks,
    first,
    loud,
    end,
  }: {
    text: string;
    thanks: string;
    first: boolean;
    loud: boolean;
    end: string;
  }) => {
    const parts = [text, ...(thanks === '' ? [] : [thanks])];
    const whole = (first ? parts : parts.toReversed()).join(', ');
    return `${loud ? whole.toUpperCase() : whole}${end}`;
  };

  it('stays what it is with thanks before or after it, loud or quiet, whatever ends it', () => {
    fc.assert(fc.property(spoken(YES), (one) => verdictIn(said(one), one.lang)?.answer === 'yes'));
    fc.assert(fc.property(spoken(NO), (one) => verdictIn(said(one), one.lang)?.answer === 'no'));
  });

  it('is understood in whatever language we asked', () => {
    const both = fc.record({ one: spoken(YES), asked: fc.constantFrom(...LANGUAGES) });
    fc.assert(fc.property(both, ({ one, asked }) => verdictIn(one.text, asked)?.answer === 'yes'));
  });

  it('is never bare once it asks, or once a word stands in it that nobody knows', () => {
    const more = fc.constantFrom('?', ' where is my bag', ' AMSZY10045', ' чемодан', ' Koffer', ' 020 555');
    fc.assert(
      fc.property(
        fc.oneof(spoken(YES), spoken(NO)),
        more,
        (one, rest) => verdictIn(one.text + rest, one.lang)?.bare !== true,
      ),
    );
  });

  it('is not found in the middle of other words, and nothing makes it throw', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.constantFrom(...LANGUAGES),
        (text, lang) => {
          const verdict = verdictIn(`xyzzy ${text}`, lang);
          isBareThanks(text, lang);
          return verdict === undefined;
        },
      ),
    );
  });

  it('takes no time to speak of, however long the text', () => {
    const began = performance.now();
    for (const text of ['no '.repeat(50_000), 'да, '.repeat(50_000), '👍'.repeat(50_000), ')'.repeat(50_000)])
      verdictIn(text, 'en');
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe('thanks and nothing else', () => {
  it.each(each(THANKS))('%s: “%s”', (lang, text) => {
    expect(isBareThanks(text, lang)).toBe(true);
    expect(verdictIn(text, lang)).toBeUndefined();
  });

  it.each([
    'thanks for nothing',
    'no thanks',
    'thanks but no',
    'thanks, where is it?',
    'спасибо, что потеряли чемодан',
    'спасибо, не помогли',
    'danke für gar nichts',
    'bedankt voor niks',
    'дякую, але валізи немає',
    'thanks 😡',
    'ok',
    '',
    '🧳',
  ])('is not “%s”', (text) => {
    for (const lang of LANGUAGES) expect(isBareThanks(text, lang)).toBe(false);
  });
});
