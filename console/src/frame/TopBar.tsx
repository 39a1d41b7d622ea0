import TopNavigation, { type TopNavigationProps } from '@cloudscape-design/components/top-navigation';
import { useDesk } from '../desk.ts';
import { flash } from '../flash/flashes.ts';
import { zoneName } from '../live/timeWords.ts';
import okno from '../okno.svg';
import { queueHref } from '../route.ts';
import type { Session } from '../session/session.ts';
import { SESSION } from '../session/words.ts';
import { ROLE } from '../vocabulary.ts';
import { isOverlay, type Overlay } from './overlay.ts';
import { SHELL } from './words.ts';

interface Props {
  brand: string;
  session: Session;
  /** Somebody asked for what lies over the page. */
  onChoose: (overlay: Overlay) => void;
}

const WORDS: TopNavigationProps.I18nStrings = {
  overflowMenuTriggerText: SHELL.more,
  overflowMenuTitleText: SHELL.moreTitle,
  overflowMenuDismissIconAriaLabel: SHELL.closeMore,
  overflowMenuBackIconAriaLabel: SHELL.backMore,
};

/** Which brand it is, and the way to the others. */
const useBrands = (brand: string): TopNavigationProps.Utility[] => {
  const { me } = useDesk();
  const name = me.brands.find(({ id }) => id === brand)?.name;
  const others = me.brands.filter(({ id }) => id !== brand);
  if (others.length === 0)
    return name === undefined ? [] : [{ type: 'button', text: name, href: queueHref(brand) }];
  return [
    {
      type: 'menu-dropdown',
      text: name ?? SESSION.brand,
      title: SESSION.brand,
      ariaLabel: [SESSION.brand, name].filter(Boolean).join(': '),
      disableUtilityCollapse: true,
      items: me.brands.map(({ id, name: text }) => ({ id, text, href: queueHref(id) })),
    },
  ];
};

/** Whatever page is open; whoever is out is sent to the sign-in page. */
const signOut = (session: Session): void => {
  session.signOut().catch(() => flash({ id: 'signOut', type: 'error', says: SESSION.signOutFailed }));
};

const useMenu = ({ brand, session, onChoose }: Props): TopNavigationProps.Utility => {
  const { me } = useDesk();
  const roles = me.brands.find(({ id }) => id === brand)?.roles ?? [];
  const zone = SESSION.zone(zoneName());
  return {
    type: 'menu-dropdown',
    iconName: 'user-profile',
    text: me.agent.name,
    ariaLabel: me.agent.name,
    description: [roles.map((role) => ROLE[role]).join(', '), zone].filter(Boolean).join(' · '),
    disableUtilityCollapse: true,
    items: [
      { id: 'preferences', text: SHELL.preferences, iconName: 'settings' },
      { id: 'keys', text: SHELL.shortcuts, iconName: 'keyboard' },
      { id: 'tour', text: SHELL.tour, iconName: 'status-info' },
      { id: 'signOut', text: SESSION.signOut },
    ],
    onItemClick: ({ detail: { id } }) => {
      if (isOverlay(id)) onChoose(id);
      else signOut(session);
    },
  };
};

/** Product, brand, and who is signed in, with what is theirs alone. */
export const TopBar = (props: Props) => {
  const brands = useBrands(props.brand);
  const menu = useMenu(props);
  return (
    <header>
      <TopNavigation
        identity={{ href: queueHref(props.brand), title: SESSION.product, logo: { src: okno, alt: '' } }}
        utilities={[...brands, menu]}
        i18nStrings={WORDS}
      />
    </header>
  );
};
