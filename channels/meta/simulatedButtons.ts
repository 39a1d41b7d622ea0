import * as z from 'zod/mini';

/* Quick replies as Messenger and Instagram take them, and tell of a tap. */

const LONGEST_TITLE = 20;
const MOST = 13;

const Title = z.string().check(z.minLength(1), z.maxLength(LONGEST_TITLE));

export const QuickReplies = z.optional(
  z
    .array(z.object({ content_type: z.literal('text'), title: Title, payload: z.string() }))
    .check(z.maxLength(MOST)),
);

/** Words on the buttons, as the town keeps them. */
export const choicesIn = (replies: z.infer<typeof QuickReplies>): { choices?: string[] } =>
  replies === undefined ? {} : { choices: replies.map(({ title }) => title) };

/** What a message has beside its words when a button was tapped. */
export const tapOf = ({ text, tapped }: { text: string; tapped?: string }): object =>
  tapped === undefined ? {} : { quick_reply: { payload: text } };
