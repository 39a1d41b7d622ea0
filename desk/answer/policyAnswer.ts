import { policyFact } from '../compose/ownFacts.ts';
import { type Answer, composed, type Desktop, forPerson } from './desktop.ts';

/** Who is called and what is linked to asks nothing. */
const NOT_SAID = /@\w{1,50}|https?:\/\/\S{1,2000}/g;

/**
 * The paragraph of the brand's own answers that fits the question, word for word. One in another language is left to a
 * person, with the paragraph at hand: nobody translates a rule by machine. Undefined when none fits.
 */
export const policyAnswer = async (desktop: Desktop): Promise<Answer | undefined> => {
  const { desk, brand, words, lang } = desktop;
  const text = words.replace(NOT_SAID, ' ');
  const now = desk.clock.now();
  const answer = await desk.policies.answer(brand, { text, lang }, now);
  if (answer === undefined) return undefined;
  if (answer.lang !== lang) return forPerson(desktop, 'other_language', [policyFact(answer, now)]);
  return composed(desktop, { kind: 'policy', answer });
};
