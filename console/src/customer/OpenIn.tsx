import Link from '@cloudscape-design/components/link';
import { webAddress } from './webAddress.ts';

const WORDS = { open: (title: string): string => `Open in ${title}`, tab: 'Opens in a new tab' } as const;

/** Leads to a conversation in the channel's own app, where it can be found there. */
export const OpenIn = ({ title, link }: { title: string; link: string | undefined }) => {
  const href = link === undefined ? undefined : webAddress(link);
  return href === undefined ? null : (
    <Link external href={href} rel="noopener noreferrer" externalIconAriaLabel={WORDS.tab} fontSize="body-s">
      {WORDS.open(title)}
    </Link>
  );
};
