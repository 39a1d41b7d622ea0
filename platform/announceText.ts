import type { Announcement } from '#desk/ports/announcer.ts';
import { leadsOf } from './announceLinks.ts';

/** As plain text for the topic: an indented line for each place it leads to. */
export const announcementText = ({ lines }: Announcement): string =>
  lines
    .map(({ text, ...leads }) => {
      const { links, says } = leadsOf(leads);
      const below = [
        ...links.map(({ title, url }) => `${title}: ${url}`),
        ...(says === undefined ? [] : [says]),
      ];
      return [text, ...below.map((one) => `  ${one}`)].join('\n');
    })
    .join('\n\n');
