import type { ReactNode } from 'react';
import { Flashes } from '../flash/Flashes.tsx';
import { type Route, useRoute } from '../route.ts';
import type { Session } from '../session/session.ts';
import { Tour } from '../tour/Tour.tsx';
import { Crash } from './Crash.tsx';
import { Side } from './Side.tsx';
import { TopBar } from './TopBar.tsx';
import { useOverlays } from './useOverlays.tsx';
import { SHELL } from './words.ts';
import './frame.css';

/** Past the top bar and the side, to what somebody came for. */
const skip = (): void => {
  const page = document.querySelector<HTMLElement>('main');
  page?.setAttribute('tabindex', '-1');
  page?.focus();
};

const Skip = () => (
  <button type="button" className="skip" onClick={skip}>
    {SHELL.skip}
  </button>
);

/** Another for whoever goes anywhere. */
const placeOf = (brand: string, { page, section, thread, query }: Route): string =>
  [brand, page, section, thread, query].join(' ');

interface Props {
  brand: string;
  session: Session;
  children: ReactNode;
}

/** What stands around every page of a brand. */
export const Frame = ({ brand, session, children }: Props) => {
  const route = useRoute();
  const overlays = useOverlays(brand);
  return (
    <>
      <Skip />
      <TopBar brand={brand} session={session} onChoose={overlays.open} />
      <div className="frame">
        <Side brand={brand} route={route} />
        <div className="frame-page">
          <Flashes />
          <Tour brand={brand} />
          <Crash place={placeOf(brand, route)}>{children}</Crash>
        </div>
      </div>
      {overlays.shown}
    </>
  );
};
