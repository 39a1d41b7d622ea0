import { LANGUAGE, LANGUAGES } from '../words/language.ts';
import { LANGUAGE_NAMES } from '../words/languageNames.ts';
import { speak } from '../words/speak.ts';

/** The languages of the console, each in its own words. */
export const LanguageChoice = () => (
  <div className="actions">
    {LANGUAGES.map((language) => (
      <button
        key={language}
        type="button"
        className="language"
        lang={language}
        aria-pressed={language === LANGUAGE}
        onClick={() => speak(language)}
      >
        {LANGUAGE_NAMES[language]}
      </button>
    ))}
  </div>
);
