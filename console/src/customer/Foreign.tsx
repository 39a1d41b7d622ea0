/** Marks that reorder what follows them: with these, `AMSZY10045` could be shown to read otherwise than it is. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;

/** A stranger's words in the order they were written. */
const inOrderWritten = (text: string): string => text.replace(TURNS, '');

/** A stranger's words inside a line of ours: kept from turning it around or breaking out of it. */
export const Foreign = ({ children }: { children: string }) => (
  <bdi className="foreign" dir="auto">
    {inOrderWritten(children)}
  </bdi>
);

/** A stranger's words as a paragraph of their own, with its line breaks. */
export const Said = ({ text, lang }: { text: string; lang?: string | undefined }) => (
  <p className="said" dir="auto" {...(lang === undefined ? {} : { lang })}>
    {inOrderWritten(text)}
  </p>
);
