/** An address that may be opened in a tab; undefined for whatever is no web page, or names it only in part. */
export const webAddress = (url: string): string | undefined => {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return ['http:', 'https:'].includes(protocol) ? href : undefined;
};
