import Link from '@cloudscape-design/components/link';
import { APP } from '../thread/handlingWords.ts';
import { webAddress } from './webAddress.ts';

/** Leads to a conversation in the channel's own app, where it can be found there. */
export const OpenIn = ({ title, link }: { title: string; link: string | undefined }) => {
  const href = link === undefined ? undefined : webAddress(link);
  return href === undefined ? null : (
    <Link external href={href} rel="noopener noreferrer" externalIconAriaLabel={APP.tab} fontSize="body-s">
      {APP.open(title)}
    </Link>
  );
};
