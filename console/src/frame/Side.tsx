import Button from '@cloudscape-design/components/button';
import SideNavigation from '@cloudscape-design/components/side-navigation';
import { useState } from 'react';
import { useMay } from '../desk.ts';
import { useMedia } from '../live/useMedia.ts';
import { sides } from '../preferences/stored.ts';
import type { Route } from '../route.ts';
import { activeHref, pagesOf } from './pages.tsx';
import { SHELL } from './words.ts';

interface Props {
  brand: string;
  route: Route;
}

/** Whether the names are shown: where there is room for them, as chosen for this kind of page. */
const useNames = (route: Route): { names: boolean; toggle: () => void } => {
  const roomy = useMedia('(min-width: 80rem)');
  const shelf = route.thread === undefined ? sides.page : sides.thread;
  const [asked, setAsked] = useState<Route>();
  const [, redraw] = useState(0);
  const wished = shelf.read() === 'names';
  const names = roomy ? wished : asked === route;
  const toggle = (): void => {
    if (roomy) shelf.write(wished ? 'icons' : 'names');
    setAsked(names ? undefined : route);
    redraw((count) => count + 1);
  };
  return { names, toggle };
};

/** The pages of a brand at the side: by name, or by icon where a thread takes the room. */
export const Side = ({ brand, route }: Props) => {
  const may = useMay(brand);
  const { names, toggle } = useNames(route);
  return (
    <nav className="side-nav" data-names={names} aria-label={SHELL.pages}>
      <div className="side-toggle">
        <Button
          variant="icon"
          iconName={names ? 'angle-left-double' : 'menu'}
          ariaLabel={names ? SHELL.hidePages : SHELL.showPages}
          ariaExpanded={names}
          onClick={toggle}
        />
      </div>
      <div className="side-pages">
        <SideNavigation
          collapsed={!names}
          activeHref={activeHref(brand, route)}
          items={pagesOf(brand, may)}
        />
      </div>
    </nav>
  );
};
