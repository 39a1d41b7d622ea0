declare module 'twitter-text/dist/parseTweet.js' {
  import type { parseTweet } from 'twitter-text';

  const parse: typeof parseTweet;
  export = parse;
}

declare module 'twitter-text/dist/extractUrlsWithIndices.js' {
  import type { extractUrlsWithIndices } from 'twitter-text';

  const extract: typeof extractUrlsWithIndices;
  export = extract;
}
