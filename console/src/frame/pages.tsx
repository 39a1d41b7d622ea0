import Icon from '@cloudscape-design/components/icon';
import type { SideNavigationProps } from '@cloudscape-design/components/side-navigation';
import type { Right } from '#domain/roles.ts';
import { queueHref, type Route, reportHref, SECTIONS, type Section, settingsHref } from '../route.ts';
import { SHELL } from './words.ts';

type May = (right: Right) => boolean;

/** What a brand allows itself is everybody's to know; the rest of its settings is for some. */
export const maySee = ({ page, section }: Pick<Route, 'page' | 'section'>, may: May): boolean =>
  page === 'desk' || may(page) || (page === 'settings' && section === 'service-levels');

const sectionLink = (brand: string, section: Section): SideNavigationProps.Link => ({
  type: 'link',
  text: SHELL.sections[section],
  href: settingsHref(brand, section),
});

const settings = (brand: string, may: May): SideNavigationProps.Item => {
  const icon = <Icon name="settings" />;
  if (!may('settings')) return { ...sectionLink(brand, 'service-levels'), icon };
  const items = SECTIONS.map((section) => sectionLink(brand, section));
  return { type: 'link-group', text: SHELL.settings, href: settingsHref(brand), icon, items };
};

/** The pages that a person may see. */
export const pagesOf = (brand: string, may: May): SideNavigationProps.Item[] => {
  const report: SideNavigationProps.Item = {
    type: 'link',
    text: SHELL.report,
    href: reportHref(brand),
    icon: <Icon name="view-vertical" />,
  };
  return [
    { type: 'link', text: SHELL.queue, href: queueHref(brand), icon: <Icon name="envelope" /> },
    ...(may('report') ? [report] : []),
    settings(brand, may),
  ];
};

/** Which of them is open. */
export const activeHref = (brand: string, { page, section }: Route): string => {
  if (page === 'report') return reportHref(brand);
  return page === 'settings' ? settingsHref(brand, section) : queueHref(brand);
};
