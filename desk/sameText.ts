/** A channel may rewrite links, spaces and escapes of what it was given; the words stay. */
const bare = (text: string): string =>
  text
    .replace(/https?:\/\/\S+/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether two texts are one, as far as a channel leaves a text alone. */
export const sameText = (one: string, other: string): boolean => bare(one) === bare(other);
