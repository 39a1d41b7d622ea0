import * as z from 'zod/mini';
import { bareLinks, gathered, NOTHING, type Piece, type Shown } from './post.ts';

/* A message to a Workflows webhook as Microsoft Teams shows it: one Adaptive Card, its Markdown, its size. */

const MOST_BYTES = 28 * 1024;

const TextBlock = z.object({ type: z.literal('TextBlock'), text: z.string() });
const RichTextBlock = z.object({
  type: z.literal('RichTextBlock'),
  inlines: z.array(z.object({ type: z.literal('TextRun'), text: z.string() })),
});
const OpenUrl = z.object({ type: z.literal('Action.OpenUrl'), title: z.string(), url: z.url() });
const ActionSet = z.object({
  type: z.literal('ActionSet'),
  actions: z.array(OpenUrl).check(z.minLength(1), z.maxLength(6)),
});
const Entity = z.object({ type: z.literal('mention'), mentioned: z.object({ id: z.string() }) });
const Card = z.object({
  type: z.literal('AdaptiveCard'),
  version: z.enum(['1.0', '1.1', '1.2', '1.3', '1.4', '1.5']),
  body: z.array(z.discriminatedUnion('type', [TextBlock, RichTextBlock, ActionSet])).check(z.minLength(1)),
  msteams: z.optional(z.object({ entities: z.optional(z.array(Entity)) })),
});
const Message = z.object({
  type: z.literal('message'),
  attachments: z
    .array(z.object({ contentType: z.literal('application/vnd.microsoft.card.adaptive'), content: Card }))
    .check(z.length(1)),
});

const MARKDOWN_LINK = /\[([^\]]*)\]\(([^)\s]*)\)/g;

/** Text blocks read Markdown; text runs do not. */
const blockPiece = (text: string): Piece => ({
  text: text.replace(MARKDOWN_LINK, '$1'),
  links: [
    ...[...text.matchAll(MARKDOWN_LINK)].map(([, title = '', url = '']) => ({ title, url })),
    ...bareLinks(text.replace(MARKDOWN_LINK, ' ')),
  ],
  calls: [],
});

const pieceOf = (element: z.infer<typeof Card>['body'][number]): Piece => {
  if (element.type === 'TextBlock') return blockPiece(element.text);
  if (element.type === 'ActionSet')
    return { ...NOTHING, text: '', links: element.actions.map(({ title, url }) => ({ title, url })) };
  return { ...NOTHING, text: element.inlines.map(({ text }) => text).join('') };
};

/** Undefined for what the workflow would fail at. */
export const shownInTeams = (body: unknown, bytes: number): Shown | undefined => {
  const card = z.safeParse(Message, body).data?.attachments[0]?.content;
  if (card === undefined || bytes > MOST_BYTES) return undefined;
  const [title, ...rest] = card.body.map(pieceOf);
  const shown = gathered(title?.text ?? '', rest);
  const called = (card.msteams?.entities ?? []).map(({ mentioned }) => mentioned.id);
  return { ...shown, links: [...(title?.links ?? []), ...shown.links], calls: [...shown.calls, ...called] };
};
