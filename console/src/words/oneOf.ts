/** `a`, `a or b`, `a, b or c`, with the word for “or” that is given. */
export const oneOf =
  (or: string) =>
  (words: readonly string[]): string =>
    [words.slice(0, -1).join(', '), words.at(-1) ?? ''].filter((part) => part !== '').join(` ${or} `);
