/** Buttons that say their own title when tapped, as Messenger and Instagram take them ("Quick replies"): at most 13. */
export const quickReplies = (choices: readonly string[] | undefined): object =>
  choices === undefined
    ? {}
    : { quick_replies: choices.map((title) => ({ content_type: 'text', title, payload: title })) };
