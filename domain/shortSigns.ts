/* Signs that answer by themselves: thumbs, faces, a number, a plus. */

export type YesNo = 'yes' | 'no';

/** What signs of a text say. */
interface Signs {
  /** There is one at all. */
  any: boolean;
  /** A thumb or a tick, which unsays words that say the other thing. */
  thumb?: YesNo;
  /** Of all of them; undefined where there is none, or both. */
  face?: YesNo;
  /** The whole text is a number or a plus. */
  number?: YesNo;
}

const UP = '👍👌✅✔☑💯🆗';
const DOWN = '👎❌✖';
const GLAD = '😀😃😄😁😆😅😊🙂☺😉😍🥰🤩😎🤗😇❤💙💚💛🧡💜🤍🖤💖💗💓💕🥳🎉👏💪🙌';
const CROSS = '😞😔😟🙁☹😕😠😡🤬😤😢😭😩😫💩😒🙄😣😖💔';
/** Says nothing of the one or the other. */
const POLITE = '🙏🌹🌷🌸💐🌺🤝👋';

const KNOWN = new Set([...UP, ...DOWN, ...GLAD, ...CROSS, ...POLITE]);

const PICTURE = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/gu;
const SMILE = /[:;=]'?-?[)\]D]+(?!\p{L})|(?:^|\s)\)+(?:\s|$)/u;
const FROWN = /[:;=]'?-?[([]+(?!\p{L})|(?:^|\s)\(+(?:\s|$)/u;
/** `1`, `2.`, a key cap, `+`. */
const NUMBER = /^\s*(?:([12])\u{20e3}?|([+-]))\s*[.)!]?\s*$/u;

const onlyOne = (yes: boolean, no: boolean): YesNo | undefined => {
  if (yes === no) return undefined;
  return yes ? 'yes' : 'no';
};

const numberIn = (text: string): YesNo | undefined => {
  const [, digit, sign] = NUMBER.exec(text) ?? [];
  const given = digit ?? sign;
  return given === undefined
    ? undefined
    : onlyOne(given === '1' || given === '+', given === '2' || given === '-');
};

/** Undefined where there is a picture that says something else. */
export const signsOf = (text: string): Signs | undefined => {
  const pictures = text.match(PICTURE) ?? [];
  if (pictures.some((one) => !KNOWN.has(one))) return undefined;
  const shows = (list: string): boolean => pictures.some((one) => list.includes(one));
  const [smiles, frowns] = [SMILE.test(text), FROWN.test(text)];
  const thumb = onlyOne(shows(UP), shows(DOWN));
  const face = onlyOne(shows(UP) || shows(GLAD) || smiles, shows(DOWN) || shows(CROSS) || frowns);
  const number = numberIn(text);
  return {
    any: pictures.length > 0 || smiles || frowns,
    ...(thumb && { thumb }),
    ...(face && { face }),
    ...(number && { number }),
  };
};
