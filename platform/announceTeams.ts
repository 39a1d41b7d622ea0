import type { Announcement, AnnouncementLine } from '#desk/ports/announcer.ts';
import { leadsOf, within } from './announceLinks.ts';

/*
 * A Workflows webhook of Microsoft Teams takes Adaptive Cards alone and posts a message of about 28 KB at most
 * (https://learn.microsoft.com/connectors/teams/), counted here in UTF-16 as Teams counts elsewhere.
 */
const MOST_BYTES = 28_000;
const LONGEST_WORDS = 1500;

/** Text runs know neither Markdown nor mentions; `{{DATE(…)}}` alone would be taken for more than it says. */
const run = (text: string) => ({
  type: 'TextRun',
  text: within(text, LONGEST_WORDS).replaceAll('{{', '{ {'),
});

const lineBody = ({ text, ...leads }: AnnouncementLine) => {
  const { links, says } = leadsOf(leads);
  const inlines = [run(says === undefined ? text : `${text} ${says}`)];
  return [
    { type: 'RichTextBlock', separator: true, inlines },
    ...(links.length === 0
      ? []
      : [
          {
            type: 'ActionSet',
            actions: links.map(({ title, url }) => ({ type: 'Action.OpenUrl', title, url })),
          },
        ]),
  ];
};

const message = ({ subject, lines }: Announcement) => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      contentUrl: null,
      content: {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        version: '1.4',
        msteams: { width: 'Full' },
        body: [
          { type: 'TextBlock', size: 'Medium', weight: 'Bolder', wrap: true, text: subject },
          ...lines.flatMap(lineBody),
        ],
      },
    },
  ],
});

/** Leaves lines out from the end until it is small enough. */
export const teamsMessage = (announcement: Announcement): ReturnType<typeof message> => {
  const made = message(announcement);
  const isSmall = JSON.stringify(made).length * 2 <= MOST_BYTES;
  return isSmall || announcement.lines.length === 0
    ? made
    : teamsMessage({ ...announcement, lines: announcement.lines.slice(0, -1) });
};
