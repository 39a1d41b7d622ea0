import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Modal from '@cloudscape-design/components/modal';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Toggle from '@cloudscape-design/components/toggle';
import { useState } from 'react';
import { askForTour } from '../tour/asked.ts';
import { LANGUAGE, LANGUAGES } from '../words/language.ts';
import { LANGUAGE_NAMES } from '../words/languageNames.ts';
import { speak } from '../words/speak.ts';
import { look } from './look.ts';
import { DENSITIES, density, shortcuts, THEMES, theme } from './stored.ts';
import { PREFERENCES } from './words.ts';

interface ChoiceProps<T extends string> {
  label: string;
  description?: string;
  known: readonly T[];
  names: Readonly<Record<T, string>>;
  value: T;
  onChange: (value: T) => void;
}

const Choice = <T extends string>({ label, description, known, names, value, onChange }: ChoiceProps<T>) => (
  <FormField label={label} description={description}>
    <RadioGroup
      value={value}
      items={known.map((one) => ({ value: one, label: names[one] }))}
      onChange={({ detail }) => {
        const chosen = known.find((one) => one === detail.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  </FormField>
);

const Looks = () => {
  const [, redraw] = useState(0);
  const choose = <T extends string>(shelf: { write: (value: T) => void }, value: T): void => {
    shelf.write(value);
    look();
    redraw((count) => count + 1);
  };
  return (
    <>
      <Choice
        label={PREFERENCES.theme}
        known={THEMES}
        names={PREFERENCES.themes}
        value={theme.read()}
        onChange={(value) => choose(theme, value)}
      />
      <Choice
        label={PREFERENCES.density}
        known={DENSITIES}
        names={PREFERENCES.densities}
        value={density.read()}
        onChange={(value) => choose(density, value)}
      />
    </>
  );
};

const Shortcuts = () => {
  const [on, setOn] = useState(shortcuts.read() === 'on');
  return (
    <FormField label={PREFERENCES.shortcuts} description={PREFERENCES.shortcutsWhy}>
      <Toggle
        checked={on}
        onChange={({ detail: { checked } }) => {
          shortcuts.write(checked ? 'on' : 'off');
          setOn(checked);
        }}
      >
        {PREFERENCES.shortcutsOn}
      </Toggle>
    </FormField>
  );
};

/** What a person likes, in this browser. Every choice counts at once. */
export const PreferencesDialog = ({ onDismiss }: { onDismiss: () => void }) => (
  <Modal
    visible
    header={PREFERENCES.title}
    closeAriaLabel={PREFERENCES.close}
    onDismiss={onDismiss}
    footer={
      <div className="actions">
        <Button
          onClick={() => {
            onDismiss();
            askForTour();
          }}
        >
          {PREFERENCES.tour}
        </Button>
        <Button variant="primary" onClick={onDismiss}>
          {PREFERENCES.close}
        </Button>
      </div>
    }
  >
    <div className="stack">
      <p className="quiet">{PREFERENCES.lead}</p>
      <Choice
        label={PREFERENCES.language}
        description={PREFERENCES.languageWhy}
        known={LANGUAGES}
        names={LANGUAGE_NAMES}
        value={LANGUAGE}
        onChange={speak}
      />
      <Looks />
      <Shortcuts />
    </div>
  </Modal>
);
