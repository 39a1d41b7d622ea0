import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import { useDesk } from '../desk.ts';
import { queueHref } from '../route.ts';
import { CLOSED } from './words.ts';

/** A page that a role does not open, and who opens it. */
export const Closed = ({ brand, page }: { brand: string; page: 'report' | 'settings' }) => (
  <main className="empty">
    <Box variant="h1">{CLOSED.title[page]}</Box>
    <Box variant="p">{CLOSED.why[page]}</Box>
    <Link href={queueHref(brand)}>{CLOSED.toQueue}</Link>
  </main>
);

/** A brand nobody knows, or not this person. */
export const UnknownBrand = () => {
  const { me } = useDesk();
  return (
    <main className="empty">
      <Box variant="h1">{CLOSED.unknownTitle}</Box>
      <Box variant="p">{CLOSED.unknown}</Box>
      <ul>
        {me.brands.map(({ id, name }) => (
          <li key={id}>
            <Link href={queueHref(id)}>{name}</Link>
          </li>
        ))}
      </ul>
    </main>
  );
};
