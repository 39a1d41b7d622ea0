/** What a chat made of one message. */
export interface Shown {
  title: string;
  /** As people read them. */
  lines: string[];
  links: { title: string; url: string }[];
  /** Whom it called: `channel`, somebody's id. */
  calls: string[];
}

export interface Post extends Shown {
  brand: string;
  app: 'slack' | 'teams';
  at: string;
}

/** What a chat makes of a piece of text. */
export type Piece = Pick<Shown, 'links' | 'calls'> & { text: string };

export const NOTHING: Pick<Shown, 'links' | 'calls'> = { links: [], calls: [] };

const BARE_LINK = /\bhttps?:\/\/[^\s<>|]+/g;

/** Addresses in a text that the app makes links of by itself. */
export const bareLinks = (text: string): Shown['links'] =>
  [...text.matchAll(BARE_LINK)].map(([url]) => ({ title: url, url }));

export const gathered = (title: string, pieces: readonly Piece[]): Shown => ({
  title,
  lines: pieces.map(({ text }) => text).filter(Boolean),
  links: pieces.flatMap(({ links }) => links),
  calls: pieces.flatMap(({ calls }) => calls),
});
