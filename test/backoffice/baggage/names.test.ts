import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedForms, sameSurname } from '#backoffice/baggage/names.ts';

/** As the customer wrote it, as the record has it. */
const SAME: [string, string][] = [
  ['Petrov', 'PETROV'],
  ['petrov', 'PETROV'],
  ['Петров', 'PETROV'],
  ['ПЕТРОВ', 'PETROV'],
  ['Mr Petrov', 'PETROV'],
  ['Petrov', 'PETROV MR'],
  ['г-н Петров', 'PETROV'],
  ['Dr. Petrov', 'PETROV'],
  ['Иванова', 'IVANOVA'],
  ['Ivanova', 'ИВАНОВА'],
  ['Щербакова', 'SHCHERBAKOVA'],
  ['Щербакова', 'SCHERBAKOVA'],
  ['Щербакова', 'SHERBAKOVA'],
  ['Shcherbakova', 'SCHERBAKOVA'],
  ['Ščerbakova', 'SHCHERBAKOVA'],
  ['Schtscherbakowa', 'SHCHERBAKOVA'],
  ['Киселёв', 'KISELEV'],
  ['Киселёв', 'KISELYOV'],
  ['Киселев', 'KISELYOV'],
  ['Kiseliov', 'KISELEV'],
  ['Соловьёв', 'SOLOVYEV'],
  ['Соловьев', 'SOLOVIEV'],
  ["Solov'ev", 'SOLOVYOV'],
  ['Горбачёв', 'GORBACHEV'],
  ['Горбачев', 'GORBACHOV'],
  ['Хрущёв', 'KHRUSHCHEV'],
  ['Хабибуллин', 'KHABIBULLIN'],
  ['Хабибуллин', 'HABIBULLIN'],
  ['Кузнецов', 'KUZNETSOV'],
  ['Кузнецов', 'KUZNECOV'],
  ['Кузнецов', 'KUZNETZOV'],
  ['Зайцев', 'ZAITSEV'],
  ['Зайцев', 'ZAYTSEV'],
  ['Зайцев', 'ZAJCEV'],
  ['Цой', 'TSOI'],
  ['Цой', 'TSOY'],
  ['Чайковский', 'TCHAIKOVSKY'],
  ['Чайковский', 'CHAYKOVSKIY'],
  ['Чайковский', 'TSCHAIKOWSKI'],
  ['Достоевский', 'DOSTOEVSKII'],
  ['Достоевский', 'DOSTOYEVSKY'],
  ['Ельцин', 'YELTSIN'],
  ['Ельцин', 'ELTSIN'],
  ['Ющенко', 'YUSHCHENKO'],
  ['Ющенко', 'IUSHCHENKO'],
  ['Яковлев', 'IAKOVLEV'],
  ['Яковлев', 'JAKOWLEW'],
  ['Алексеев', 'ALEXEEV'],
  ['Алексеев', 'ALEKSEYEV'],
  ['Белый', 'BELYY'],
  ['Белый', 'BELY'],
  ['Жуков', 'ZHUKOV'],
  ['Žukov', 'ZHUKOV'],
  ['Викторов', 'VICTOROV'],
  ['Гриценко', 'HRYTSENKO'],
  ['Гриценко', 'GRITSENKO'],
  ['Шмидт', 'SCHMIDT'],
  ['Кац', 'KATZ'],
  ['Ильин', 'ILYIN'],
  ['Müller', 'MUELLER'],
  ['Müller', 'MULLER'],
  ['Muller', 'MUELLER'],
  ['Sørensen', 'SOERENSEN'],
  ['Håkansson', 'HAAKANSSON'],
  ['Novák', 'NOVAK'],
  ['Šimek', 'SIMEK'],
  ['Łukasz', 'LUKASZ'],
  ['García Márquez', 'GARCIA-MARQUEZ'],
  ['Garcia-Marquez', 'GARCIAMARQUEZ'],
  ["O'Brien", 'OBRIEN'],
  ['O’Brien', 'O BRIEN'],
  ['Smith - Jones', 'SMITHJONES'],
  ['de la Cruz', 'DELACRUZ'],
  ['Ｐｅｔｒｏｖ', 'PETROV'],
  ['Okafor', 'OKAFOR'],
  ['Окафор', 'OKAFOR'],
  ['Марш', 'MARSH'],
  ['İnan', 'INAN'],
  ['Ye', 'YE'],
  ['李', '李'],
];

const DIFFERENT: [string, string][] = [
  ['Petrov', 'PETROVA'],
  ['Петрова', 'PETROV'],
  ['Petrov', 'PETROVSKY'],
  ['Petrov', 'PETRO'],
  ['Petrov', 'IVANOV'],
  ['Ivanov', 'IVANENKO'],
  ['Smith', 'SMYTHE'],
  ['Smith', 'SMITHSON'],
  ['Smith', 'SMITH JONES'],
  ['Garcia', 'GARCIA MARQUEZ'],
  ['Chen', 'CHAN'],
  ['Chen', 'CHON'],
  ['Lee', 'LI'],
  ['Wang', 'WONG'],
  ['Kim', 'KAM'],
  ['Novak', 'NOWACKI'],
  ['Marsh', 'MARCH'],
  ['Costa', 'CASTA'],
  ['Okafor', 'OKORO'],
  ['Lindqvist', 'LINDBERG'],
  ['Сидоров', 'SIDORENKO'],
  ['Жуков', 'ZUCKER'],
  ['Щукин', 'CHUKIN'],
  ['Мартин', 'MARTYNOV'],
  ['', 'PETROV'],
  ['   ', 'PETROV'],
  ['!!!', '???'],
  ['123', '123'],
  ['Petrov', ''],
  ['*', 'PETROV'],
  ['%', 'PETROV'],
  ['.*', 'PETROV'],
  ['Mr', 'PETROV MR'],
  ['Petrov OR 1=1', 'PETROV'],
  ['李', '王'],
];

describe('sameSurname', () => {
  it.each(SAME)('takes %s and %s for one surname', (written, recorded) => {
    expect(sameSurname(written, [recorded])).toBe(true);
  });

  it.each(DIFFERENT)('keeps "%s" and "%s" apart', (written, recorded) => {
    expect(sameSurname(written, [recorded])).toBe(false);
  });

  it('accepts the surname of any traveller in the file', () => {
    expect(sameSurname('Marsh', ['PETROV', 'MARSH'])).toBe(true);
  });

  it('matches nobody when the record has no surname', () => {
    expect(sameSurname('Petrov', [])).toBe(false);
  });

  it('agrees with itself whatever the letters, their case and the spaces between them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zÀ-ÿА-яЁё]{2,20}$/u), (name) => {
        expect(sameSurname(` ${name.toLowerCase()} `, [name])).toBe(foldedForms(name).length > 0);
      }),
    );
  });

  it('reads a surname of 100 KB no further than a surname goes', () => {
    const [first = ''] = foldedForms('y'.repeat(100_000));
    expect(first.length).toBeLessThanOrEqual(80);
  });
});
