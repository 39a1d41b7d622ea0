import Alert from '@cloudscape-design/components/alert';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { type Api, createApi } from './api/client.ts';
import { asProblem, type Problem } from './api/problem.ts';
import { BrandDesk } from './BrandDesk.tsx';
import { type Desk, DeskContext } from './desk.ts';
import { createClock } from './live/clock.ts';
import { type Route, useRoute } from './route.ts';
import { SessionEnded } from './session/SessionEnded.tsx';
import type { Session } from './session/session.ts';
import { SESSION } from './session/words.ts';
import { TopBar } from './TopBar.tsx';

const LevelsPage = lazy(async () => ({ default: (await import('./levels/LevelsPage.tsx')).LevelsPage }));

/** What the address names of a brand the agent works for. */
const BrandPage = ({ brand, route: { page, thread } }: { brand: string; route: Route }) =>
  page === undefined ? (
    <BrandDesk key={brand} brand={brand} thread={thread} />
  ) : (
    <Suspense>
      <LevelsPage key={brand} brand={brand} />
    </Suspense>
  );

/** The brand the address names; without one, the agent's first. */
const Brand = ({ desk, session }: { desk: Desk; session: Session }) => {
  const route = useRoute();
  const brand = route.brand ?? desk.me.brands[0]?.id;
  if (brand === undefined) return <Alert type="info">{SESSION.noBrand}</Alert>;
  const known = desk.me.brands.some(({ id }) => id === brand);
  return (
    <>
      <TopBar brand={brand} session={session} />
      {known ? (
        <BrandPage brand={brand} route={route} />
      ) : (
        <Alert type="warning">{SESSION.unknownBrand}</Alert>
      )}
    </>
  );
};

type Start = { desk: Desk } | { problem: Problem } | undefined;

/** Asks once who has signed in; everything after that needs it. */
const useStart = (api: Api): Start => {
  const [start, setStart] = useState<Start>();
  useEffect(() => {
    api.me().then(
      (me) => setStart({ desk: { api, me, clock: createClock() } }),
      (thrown: unknown) => setStart({ problem: asProblem(thrown) }),
    );
  }, [api]);
  return start;
};

interface Props {
  session: Session;
  apiBase: string;
  /** The session ended under the agent's hands. */
  ended: boolean;
}

/** The page of an agent who has signed in. */
export const App = ({ session, apiBase, ended }: Props) => {
  const api = useMemo(() => createApi(apiBase, session), [apiBase, session]);
  const start = useStart(api);
  return (
    <>
      {start === undefined && <div className="empty">{SESSION.starting}</div>}
      {start !== undefined && 'problem' in start && <Alert type="error">{start.problem.message}</Alert>}
      {start !== undefined && 'desk' in start && (
        <DeskContext value={start.desk}>
          <Brand desk={start.desk} session={session} />
        </DeskContext>
      )}
      {ended && <SessionEnded session={session} />}
    </>
  );
};
