import { lazy, useEffect, useMemo, useRef } from 'react';
import type { MeView } from '#domain/view.ts';
import { type Desk, DeskContext } from './desk.ts';
import { UnknownBrand } from './frame/Closed.tsx';
import { Frame } from './frame/Frame.tsx';
import { Page } from './frame/Page.tsx';
import { Part } from './frame/Part.tsx';
import { maySee } from './frame/pages.tsx';
import { createClock } from './live/clock.ts';
import { LiveBrand } from './live/LiveBrand.tsx';
import { go, queueHref, type Route, useRoute } from './route.ts';
import { NoBrand } from './session/NoBrand.tsx';
import { remind } from './session/remind.ts';
import { Starting } from './session/Starting.tsx';
import { StartProblem } from './session/StartProblem.tsx';
import type { Session } from './session/session.ts';
import { useMe } from './session/useMe.ts';

const SessionEnded = lazy(async () => ({
  default: (await import('./session/SessionEnded.tsx')).SessionEnded,
}));

/** Whoever is on a page that was theirs and no longer is, is led to one that is. */
const useLeaving = (me: MeView, route: Route): void => {
  const before = useRef<MeView>(undefined);
  useEffect(() => {
    const mayIn = (view: MeView | undefined): boolean => {
      const brand = view?.brands.find(({ id }) => id === route.brand);
      return brand !== undefined && maySee(route, (right) => brand.rights.includes(right));
    };
    const left = mayIn(before.current) && !mayIn(me);
    before.current = me;
    const stay = me.brands.find(({ id }) => id === route.brand) ?? me.brands[0];
    if (left && stay !== undefined) go(queueHref(stay.id));
  }, [me, route]);
};

/** The brand the address names; without one, the person's first. */
const Brand = ({ me, session }: { me: MeView; session: Session }) => {
  const route = useRoute();
  useLeaving(me, route);
  const brand = route.brand ?? me.brands[0]?.id;
  if (brand === undefined || me.brands.length === 0) return <NoBrand session={session} />;
  const known = me.brands.some(({ id }) => id === brand);
  return (
    <Frame brand={brand} session={session}>
      {known ? (
        <LiveBrand key={brand} brand={brand}>
          <Page brand={brand} route={route} />
        </LiveBrand>
      ) : (
        <UnknownBrand />
      )}
    </Frame>
  );
};

interface Props {
  session: Session;
  apiBase: string;
  live: string | undefined;
  /** The session ended under the person's hands. */
  ended: boolean;
}

/** The page of somebody who has signed in. */
export const App = ({ session, apiBase, live, ended }: Props) => {
  const { api, me, problem, again } = useMe(apiBase, session);
  const clock = useMemo(createClock, []);
  const desk = useMemo((): Desk | undefined => me && { api, clock, me, live }, [api, clock, me, live]);
  return (
    <>
      {desk === undefined && problem === undefined && <Starting />}
      {problem !== undefined && problem.status !== 401 && (
        <StartProblem problem={problem} session={session} onAgain={again} />
      )}
      {desk !== undefined && (
        <DeskContext value={desk}>
          <Brand me={desk.me} session={session} />
        </DeskContext>
      )}
      {ended && (
        <Part onFail={() => remind(session)}>
          <SessionEnded session={session} hasPage={desk !== undefined} />
        </Part>
      )}
    </>
  );
};
