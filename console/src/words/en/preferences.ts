/* What is said of what a person likes. */

export const PREFERENCES = {
  title: 'Preferences',
  lead: 'For you, in this browser. Every choice counts at once.',
  language: 'Language of the console',
  languageWhy: 'Customers are answered in their own. The page opens anew; what you typed is kept.',
  theme: 'Colours',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  density: 'Spacing',
  densities: { comfortable: 'Comfortable', compact: 'Compact' },
  shortcuts: 'Shortcuts',
  shortcutsOn: 'Shortcuts of a single character, such as j, e or ?',
  shortcutsWhy: 'Switch them off if you dictate, or if keys get pressed by accident. Those with Ctrl stay.',
  tour: 'Take the tour',
  close: 'Close',
} as const;
