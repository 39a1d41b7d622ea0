import { describe, expect, it } from 'vitest';
import { noticeWish } from '#domain/noticeWish.ts';

describe('the wish to be sent text messages', () => {
  it.each([
    ['Please send me an SMS to +44 7700 900200 when it is fixed', '+447700900200'],
    ['text me at 0044 7700 900 200', '+447700900200'],
    ['Пришлите СМС на +7 (900) 555-02-05, когда почините', '+79005550205'],
    ['Надішліть смс на +380 55 550 02 09', '+380555500209'],
    ['Schicken Sie mir bitte eine SMS an +49 155 55500208', '+4915555500208'],
    ['Stuur me een sms op +31 6 5550 0207', '+31655500207'],
  ])('is heard: %s', (text, number) => {
    expect(noticeWish(text)).toBe(number);
  });

  it.each([
    ['names no number', 'Please send me an SMS when it is fixed'],
    ['gives a number for something else', 'Call me back on +44 7700 900200'],
    ['gives a number of no country', 'SMS to 8 900 555 02 05'],
    ['only has the letters in another word', 'The smsc at +44 7700 900200 is down'],
  ])('is not made of what %s', (_what, text) => {
    expect(noticeWish(text)).toBeUndefined();
  });
});
