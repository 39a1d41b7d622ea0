import Header from '@cloudscape-design/components/header';
import type { ComponentType } from 'react';
import { SHELL } from '../frame/words.ts';
import type { Section } from '../route.ts';
import { ChannelsSection } from './channels/ChannelsSection.tsx';
import { ConnectorsSection } from './connectors/ConnectorsSection.tsx';
import { LanguagesSection } from './languages/LanguagesSection.tsx';
import { LevelsSection } from './levels/LevelsSection.tsx';
import { PeopleSection } from './people/PeopleSection.tsx';
import { PoliciesSection } from './policies/PoliciesSection.tsx';
import { SETTINGS } from './words.ts';
import './settings.css';

const PARTS: Readonly<Record<Section, ComponentType<{ brand: string }>>> = {
  channels: ChannelsSection,
  connectors: ConnectorsSection,
  policies: PoliciesSection,
  'service-levels': LevelsSection,
  languages: LanguagesSection,
  people: PeopleSection,
};

interface Props {
  brand: string;
  section: Section;
}

/** How a brand is set up, a section at a time. What is configured in files is shown and checked here, never changed. */
export const SettingsPage = ({ brand, section }: Props) => {
  const Part = PARTS[section];
  return (
    <main className="settings">
      <Header variant="h1" description={SETTINGS.description[section]}>
        {SHELL.sections[section]}
      </Header>
      <Part key={section} brand={brand} />
    </main>
  );
};
