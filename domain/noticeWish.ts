import { phoneIn } from './proofs.ts';

/** How customers call a text message, in all our languages. */
const SMS =
  /(?<!\p{L})(?:sms|text(?:\s+messages?)?|смс|эсэмэс\p{L}*|есемес\p{L}*|sms'?je|kurznachricht)(?!\p{L})/iu;

/** With its country: a number without one leads nowhere in particular. */
const INTERNATIONAL = /^(?:\+|00)([1-9]\d{7,14})$/;

/** The number to which a customer wants to be sent text messages (`+79005550113`), where they say so. */
export const noticeWish = (text: string): string | undefined => {
  if (!SMS.test(text)) return undefined;
  const [, digits] = INTERNATIONAL.exec(phoneIn(text) ?? '') ?? [];
  return digits === undefined ? undefined : `+${digits}`;
};
