import Button from '@cloudscape-design/components/button';
import { lazy, Suspense } from 'react';
import { useDesk } from './desk.ts';
import { zoneName } from './live/timeWords.ts';
import okno from './okno.svg';
import { levelsHref, queueHref } from './route.ts';
import type { Session } from './session/session.ts';
import { SESSION } from './session/words.ts';
import { ROLE } from './vocabulary.ts';

const BrandChoice = lazy(async () => ({ default: (await import('./BrandChoice.tsx')).BrandChoice }));

/** Product, brand, whose time is shown, and who is signed in. */
export const TopBar = ({ brand, session }: { brand: string; session: Session }) => {
  const { me } = useDesk();
  const current = me.brands.find(({ id }) => id === brand);
  return (
    <header className="top">
      <a className="product" href={queueHref(brand)}>
        <img src={okno} alt="" width="20" height="20" />
        {SESSION.product}
      </a>
      {me.brands.length > 1 ? (
        <Suspense>
          <BrandChoice brand={brand} />
        </Suspense>
      ) : (
        <span>{current?.name}</span>
      )}
      <nav className="top-pages" aria-label={SESSION.pages}>
        <a href={levelsHref(brand)}>{SESSION.levels}</a>
      </nav>
      <span className="top-right">
        <span className="quiet zone">{SESSION.zone(zoneName())}</span>
        <span>
          {me.agent.name}{' '}
          {current !== undefined && (
            <span className="quiet">{current.roles.map((role) => ROLE[role]).join(', ')}</span>
          )}
        </span>
        <Button variant="link" onClick={() => void session.signOut()}>
          {SESSION.signOut}
        </Button>
      </span>
    </header>
  );
};
