/* How many parts a text takes (3GPP TS 23.038, 6.2.1; TS 23.040, 9.2.3.24): each is paid for as a message. */

/** One septet each. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Two septets each: an escape and the character. */
const EXTENSION = new Set('\f^{}\\[~]|€');

/** Units of a text alone, and of each part of a longer one, whose header takes the rest. */
const SEPTETS = { alone: 160, part: 153 };
/** Of two bytes. */
const WORDS = { alone: 70, part: 67 };

const septetsOf = (character: string): number | undefined => {
  if (BASIC.has(character)) return 1;
  return EXTENSION.has(character) ? 2 : undefined;
};

/** What cannot be split, an escaped character or a surrogate pair, moves to the next part as a whole. */
const packed = (units: readonly number[], room: number): number => {
  let parts = 1;
  let used = 0;
  for (const unit of units) {
    if (used + unit > room) {
      parts += 1;
      used = 0;
    }
    used += unit;
  }
  return parts;
};

/** One character that is not in the GSM alphabet makes the whole text UCS-2. Zero for an empty text. */
export const partsOf = (text: string): number => {
  const characters = [...text];
  const septets = characters.map(septetsOf).filter((units) => units !== undefined);
  const isGsm = septets.length === characters.length;
  const units = isGsm ? septets : characters.map(({ length }) => length);
  const room = isGsm ? SEPTETS : WORDS;
  const total = units.reduce((sum, unit) => sum + unit, 0);
  if (total === 0) return 0;
  return total <= room.alone ? 1 : packed(units, room.part);
};
