import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baggage } from '#backoffice/baggage/index.ts';
import { normalReference, referenceKey } from '#backoffice/baggage/reference.ts';

const found = (text: string): string[] => baggage.references(text).map(({ value }) => value);

const FOUND: [string, string][] = [
  ['AMSZY10045', 'AMSZY10045'],
  ['amszy10045', 'AMSZY10045'],
  ['Amszy10045', 'AMSZY10045'],
  ['my file is AMSZY10045.', 'AMSZY10045'],
  ['Where is it? AMSZY10045, Petrov', 'AMSZY10045'],
  ['(AMSZY10045)', 'AMSZY10045'],
  ['#AMSZY10045', 'AMSZY10045'],
  ['AMS ZY 10045', 'AMSZY10045'],
  ['ams zy 10045', 'AMSZY10045'],
  ['Ams zy 10045', 'AMSZY10045'],
  ['AMS ZY10045', 'AMSZY10045'],
  ['AMSZY 10045', 'AMSZY10045'],
  ['amszy 10045', 'AMSZY10045'],
  ['AMS-ZY-10045', 'AMSZY10045'],
  ['ams-zy-10045', 'AMSZY10045'],
  ['AMS/ZY/10045', 'AMSZY10045'],
  ['AMS.ZY.10045', 'AMSZY10045'],
  ['AMS_ZY_10045', 'AMSZY10045'],
  ['AMS – ZY – 10045', 'AMSZY10045'],
  ['AMS - ZY - 10045', 'AMSZY10045'],
  ['AMS\u00a0ZY\u00a010045', 'AMSZY10045'],
  ['AMSZY-10045', 'AMSZY10045'],
  ['AMSZY1OO45', 'AMSZY10045'],
  ['amszy1oo45', 'AMSZY10045'],
  ['АМSZY10045', 'AMSZY10045'],
  ['АМЅZУ1ОО45', 'AMSZY10045'],
  ['аmszу10045', 'AMSZY10045'],
  ['ΑΜSΖΥ10045', 'AMSZY10045'],
  ['ＡＭＳＺＹ１００４５', 'AMSZY10045'],
  ['AMS\u200bZY\u200b10045', 'AMSZY10045'],
  ['номер дела AMSZY10045', 'AMSZY10045'],
  ['Чемодан по справке AMS ZY 10045 не приехал', 'AMSZY10045'],
  ['справка:AMSZY10045', 'AMSZY10045'],
  ['PIR AMSKL10045', 'AMSKL10045'],
  ['ref no AMS KL 10045', 'AMSKL10045'],
  ['bag AMS KL 10045', 'AMSKL10045'],
  ['FRALH40518', 'FRALH40518'],
  ['fra lh 40518', 'FRALH40518'],
  ['LTNU212345', 'LTNU212345'],
  ['LTN U2 12345', 'LTNU212345'],
  ['DEL6E12345', 'DEL6E12345'],
  ['SVO SU 12345', 'SVOSU12345'],
  ['KUF XX 00001', 'KUFXX00001'],
  ['AMSTO10045', 'AMSTO10045'],
  ['AMS-TO-10045', 'AMSTO10045'],
  ['AMSZY10045\nPetrov', 'AMSZY10045'],
  ['tag 0999100451, file AMSZY10045', 'AMSZY10045'],
];

const NOT_FOUND: string[] = [
  '',
  'where is my bag',
  'AMS to 10045',
  'AMS TO 10045',
  'ams to 10045',
  'JFK on 12345',
  'AMS in 10045',
  'LAX CA 90045',
  'JFK NY 11430',
  'bag no 12345',
  'ref no 10045',
  'Ref. no. 10045',
  'ref is 45678',
  'BAG NO 12345',
  'the ba 12345',
  'got BA72835 delayed',
  'and KL10045 is late',
  'order 10045',
  'ORDER 10045',
  'Texas 75001',
  'Paris 75001',
  'phone 12345',
  'номер 10045',
  'НОМЕР 10045',
  'номер10045',
  'NOOOOOOOOOO',
  'nooooooooo',
  'flight ZY431',
  'KL1697 AMS to LIS',
  'ZY 431 on 12 Nov 2026',
  'call +44 7700 900123',
  '+7 495 123-45-67',
  '8 800 555 35 35',
  'tag BA728359',
  'tag 0125728359',
  'AMSZY1004',
  'AMSZY100455',
  'XAMSZY10045',
  'AMSZY10045X',
  '@amszy10045',
  'amszy10045@mail.example',
  'https://t.co/amszy10045',
  'see http://x.example/AMSZY10045 please',
  'AMS1210045',
  '2026-11-03T09:10:00',
  'NOV 23 12345',
  'IBAN NL91 ABNA 0417 1643 00',
  'PNR K8RT2Q',
  'AMS\nZY\n10045',
  'we waited for us 12345 years',
];

describe('references', () => {
  it.each(FOUND)('finds the reference in %j', (text, reference) => {
    expect(found(text)).toEqual([reference]);
  });

  it.each(NOT_FOUND)('finds no reference in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('names the back office and gives each reference once, in order', () => {
    expect(baggage.references('AMSZY10045, LHRZY20311 and again ams zy 10045')).toEqual([
      { backoffice: 'baggage', value: 'AMSZY10045' },
      { backoffice: 'baggage', value: 'LHRZY20311' },
    ]);
  });

  it('finds a reference between any words', () => {
    const station = fc.constantFrom('AMS', 'LHR', 'KUF', 'XQZ');
    const rest = fc.stringMatching(/^(?:[A-Z][A-Z0-9]|[0-9][A-Z])[0-9]{5}$/);
    fc.assert(
      fc.property(fc.lorem(), station, rest, fc.lorem(), (before, code, tail, after) => {
        expect(found(`${before} ${code}${tail} ${after}`)).toEqual([`${code}${tail}`]);
      }),
    );
  });

  it('does not fire on words without digits, nor on digits without words', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), fc.stringMatching(/^[0-9 +()-]{0,60}$/), (words, digits) => {
        expect([...found(words), ...found(digits)]).toEqual([]);
      }),
    );
  });

  it('gives only what has the shape of a reference, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const value of found(text)) expect(value).toMatch(/^[A-Z]{3}[A-Z0-9]{2}[0-9]{5}$/);
      }),
    );
  });

  it.each([
    ['a run of letters', 'a'.repeat(100_000)],
    ['a run of digits', '1'.repeat(100_000)],
    ['a run of spaces', 'AMS'.padEnd(100_000, ' ')],
    ['nearly references', 'AMS ZY 1004 '.repeat(8_000)],
    ['separators', 'AMS-./_'.repeat(14_000)],
    ['links', 'https://'.repeat(12_500)],
    ['references', 'AMSZY10045 '.repeat(9_000)],
    ['look-alikes', 'АМЅ'.repeat(33_000)],
  ])('reads 100 KB of %s in time that grows with its length alone', (_, text) => {
    const half = timeOf(text.slice(0, text.length / 2));
    const whole = timeOf(text);
    expect(whole).toBeLessThan(Math.max(half * 12, 250));
  });

  it('looks at no more than ten references of one text', () => {
    const text = Array.from({ length: 50 }, (_, index) => `AMSZY1${String(index).padStart(4, '0')}`).join(
      ' ',
    );
    expect(found(text)).toHaveLength(10);
  });
});

/** Milliseconds of the processor's, whatever else the machine has to do. */
const timeOf = (text: string): number => {
  const start = process.cpuUsage();
  baggage.references(text);
  return process.cpuUsage(start).user / 1000;
};

describe('normalReference', () => {
  it.each(['AMSZY10045', 'ams zy 10045', 'AMS-ZY/10045', 'АМSZY10045'])('normalises %s', (text) => {
    expect(normalReference(text)).toBe('AMSZY10045');
  });

  it.each(['', 'AMSZY1004', 'AMSZY10045/../x', 'A'.repeat(100_000)])('refuses %j', (text) => {
    expect(normalReference(text)).toBeUndefined();
  });
});

describe('mask', () => {
  it('hides all but station, airline and the last two digits', () => {
    expect(baggage.mask('AMSZY10045')).toBe('AMSZY•••45');
  });

  it('shows nothing of what is no reference', () => {
    expect(baggage.mask('Petrov')).toBe('•••');
  });
});

describe('referenceKey', () => {
  it('is 22 characters of base64url, the same for the same brand and reference', () => {
    expect(referenceKey('zephyrline', 'AMSZY10045')).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(referenceKey('zephyrline', 'AMSZY10045')).toBe(referenceKey('zephyrline', 'AMSZY10045'));
  });

  it('differs between brands, so that rows of two brands never meet', () => {
    expect(referenceKey('zephyrline', 'AMSZY10045')).not.toBe(referenceKey('tundra', 'AMSZY10045'));
  });
});
