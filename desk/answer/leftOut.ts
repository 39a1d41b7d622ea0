import type { Finding } from '#domain/finding.ts';
import type { Answer, Desktop } from './desktop.ts';

/** An answer that leaves a question out: the agent sees which, and nothing closes it unseen. */
const leaving = (answer: Answer, question: string | undefined): Answer => {
  const [first] = answer.deliveries;
  if (question === undefined || first === undefined) return answer;
  const finding: Finding = {
    kind: 'wording',
    code: 'question_left',
    place: first.place,
    excerpt: question.slice(0, 80),
    message: 'They asked this as well, and the draft does not answer it.',
  };
  return { ...answer, state: 'refused', findings: [...answer.findings, finding] };
};

/** A rule answers no question about their own case. */
export const withoutCase = ({ beside }: Desktop, answer: Answer | undefined): Answer | undefined =>
  answer && leaving(answer, beside?.case);

/** A case answers no question about a rule, where the brand has one. */
export const withoutRule = async (
  { desk, brand, beside, lang }: Desktop,
  answer: Answer | undefined,
): Promise<Answer | undefined> => {
  if (answer === undefined || beside === undefined) return answer;
  const rule = await desk.policies.answer(brand, { text: beside.rule, lang }, desk.clock.now());
  return leaving(answer, rule && beside.rule);
};
