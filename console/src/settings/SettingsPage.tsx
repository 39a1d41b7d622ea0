import { LevelsPage } from '../levels/LevelsPage.tsx';
import type { Section } from '../route.ts';

/** How a brand is set up. */
export const SettingsPage = ({ brand }: { brand: string; section: Section }) => <LevelsPage brand={brand} />;
