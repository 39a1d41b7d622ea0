import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { QuestionTrial } from '#domain/settingsView.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { sourceWords } from '../../thread/factWords.ts';
import { LANGUAGE } from '../../vocabulary.ts';
import { Readings } from '../Readings.tsx';
import { FIRST, POLICIES } from '../words.ts';

const Read = ({ trial: { lang, first } }: { trial: QuestionTrial }) => (
  <p>
    {lang === 'unsupported' ? POLICIES.unsupported : POLICIES.language(LANGUAGE[lang])} {FIRST[first]}
  </p>
);

/** The paragraph that answers, and how it is said; or that none does. */
export const QuestionAnswer = ({ trial }: { trial: QuestionTrial }) => {
  const { fact, readings, lang } = trial;
  return (
    <div className="stack" data-testid="answer">
      <Read trial={trial} />
      {fact === undefined ? (
        <StatusIndicator type="info">{POLICIES.notFound}</StatusIndicator>
      ) : (
        <p>
          <StatusIndicator type="success">{POLICIES.found}</StatusIndicator>{' '}
          <strong>
            <Foreign>{fact.label}</Foreign>
          </strong>{' '}
          <span className="quiet">{sourceWords(fact)}</span>
        </p>
      )}
      <Readings readings={readings} lang={lang === 'unsupported' ? '' : lang} />
    </div>
  );
};
