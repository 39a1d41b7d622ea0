import type { Announcement, AnnouncementLine } from '#desk/ports/announcer.ts';
import { type Link, leadsOf, within } from './announceLinks.ts';

/*
 * Slack's incoming webhooks: at most 50 blocks, 150 characters in a header, 3,000 in any other text
 * (https://docs.slack.dev/reference/block-kit/blocks/).
 */
const MOST_BLOCKS = 50;
const LONGEST_HEADER = 150;
const LONGEST_TEXT = 3000;

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Only what stands in angle brackets is a link, or calls somebody (docs.slack.dev/messaging/formatting-message-text). */
const safe = (char: string): string => ESCAPED[char] ?? char;
const escaped = (text: string): string => [...text].map(safe).join('');

const linkText = ({ title, url }: Link): string => `<${escaped(url)}|${escaped(title)}>`;

const section = ({ text, ...leads }: AnnouncementLine) => {
  const { links, says } = leadsOf(leads);
  const below = [...links.map(linkText), ...(says === undefined ? [] : [escaped(says)])].join(' · ');
  const mrkdwn = [within(text, LONGEST_TEXT - below.length - 1, safe), below].filter(Boolean).join('\n');
  // Verbatim: addresses and names that stand in the words lead nowhere and call nobody.
  return { type: 'section', text: { type: 'mrkdwn', text: mrkdwn, verbatim: true } };
};

export const slackMessage = ({ subject, lines }: Announcement) => ({
  // What a notification shows.
  text: escaped(subject),
  unfurl_links: false,
  unfurl_media: false,
  link_names: false,
  blocks: [
    { type: 'header', text: { type: 'plain_text', text: within(subject, LONGEST_HEADER), emoji: false } },
    ...lines.slice(0, MOST_BLOCKS - 1).map(section),
  ],
});
