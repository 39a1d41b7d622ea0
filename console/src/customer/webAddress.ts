/** An address that may be opened in a tab; undefined for whatever is no web page. */
export const webAddress = (url: string): string | undefined => {
  if (!URL.canParse(url, location.origin)) return undefined;
  const { protocol, href } = new URL(url, location.origin);
  return ['http:', 'https:'].includes(protocol) ? href : undefined;
};
