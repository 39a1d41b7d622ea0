import Icon from '@cloudscape-design/components/icon';
import type { CitedFact } from '#domain/facts.ts';
import { codeWords } from '../factWords.ts';
import { type Step, stepsOf } from './steps.ts';
import { STEPS } from './words.ts';

/** As the fact of the case's phase would be said. */
const stepWords = ({ phase }: Step, facts: readonly CitedFact[]): string =>
  codeWords(phase, 'case.phase', facts);

/** How far a case is: what lies behind it, where it is, what is still to come. In signs and in words. */
export const CaseLine = ({ facts }: { facts: readonly CitedFact[] }) => {
  const steps = stepsOf(facts);
  if (steps.length === 0) return null;
  return (
    <ol className="steps" aria-label={STEPS.label}>
      {steps.map((step) => (
        <li
          key={step.phase}
          className="step"
          data-stands={step.stands}
          {...(step.stands === 'now' && { 'aria-current': 'step' })}
        >
          <span className="step-sign" aria-hidden="true">
            {step.stands === 'done' && <Icon name="check" size="small" />}
          </span>
          <span className="step-words">
            {stepWords(step, facts)} <span className="step-stands">{STEPS[step.stands]}</span>
          </span>
        </li>
      ))}
    </ol>
  );
};
