import * as z from 'zod/mini';
import { call } from '../api.ts';

/** A way in which a back office can behave. */
export interface Mood {
  name: string;
  label: string;
  /** What calls meet. */
  says: string;
  /** What an agent sees of it once a customer asks. */
  console: string;
  fault: Readonly<Record<string, unknown>>;
}

const NO_ANSWER =
  'New drafts say that the case cannot be read right now, and when the customer hears more. They are tried again by themselves; after five failures in a row nobody asks for a while.';

export const MOODS: readonly Mood[] = [
  {
    name: 'slow',
    label: 'Slow',
    says: 'Every answer takes 2 seconds.',
    console: 'Drafts come two seconds later, and are as good as ever.',
    fault: { latencyMs: 2_000 },
  },
  {
    name: 'hangs',
    label: 'Hangs',
    says: 'Calls are never answered.',
    console: NO_ANSWER,
    fault: { hang: true },
  },
  {
    name: 'fails',
    label: 'Answers 500',
    says: 'Every call ends in an error of its own.',
    console: NO_ANSWER,
    fault: { status: 500 },
  },
  {
    name: 'closed',
    label: 'Closed for repair',
    says: 'Answers 503: come back in ten minutes.',
    console: `${NO_ANSWER} It said ten minutes, so it is left alone for ten minutes.`,
    fault: { status: 503, retryAfter: 600 },
  },
  {
    name: 'refuses',
    label: 'Refuses us',
    says: 'Answers 403: our key is not accepted any more.',
    console: NO_ANSWER,
    fault: { status: 403 },
  },
  {
    name: 'busy',
    label: 'Too many calls',
    says: 'Answers 429: wait a minute.',
    console: 'Drafts say that the case cannot be read right now. It is asked again after that minute.',
    fault: { status: 429, retryAfter: 60 },
  },
  {
    name: 'hangsUp',
    label: 'Hangs up',
    says: 'The connection is closed in the middle of every call.',
    console: NO_ANSWER,
    fault: { reset: true },
  },
  {
    name: 'half',
    label: 'Half an answer',
    says: 'Only the first half of each answer arrives.',
    console: `Half an answer counts as none. ${NO_ANSWER}`,
    fault: { truncate: true },
  },
  {
    name: 'wrong',
    label: 'Wrong data',
    says: 'Answers with something that is no record at all.',
    console: `What cannot be read is never told to a customer. ${NO_ANSWER}`,
    fault: { body: '{"status":"<b>all is well</b>","surprise":[1,2,3]}' },
  },
  {
    name: 'page',
    label: 'A web page instead',
    says: 'Answers with a page in HTML, as a proxy in between would.',
    console: `A page is no record. ${NO_ANSWER}`,
    fault: { body: '<html><body>Please log in</body></html>', contentType: 'text/html' },
  },
  {
    name: 'forgets',
    label: 'Loses the answer',
    says: 'Does what it is asked for, and then answers 500.',
    console:
      'Break it after an action was proposed, then approve the action: its outcome is unknown, so it is looked for before anything is done again, and nothing is done twice.',
    fault: { status: 500, after: 'work' },
  },
];

const Fault = z.record(z.string(), z.unknown());

/** Whatever somebody else set is shown too, in its own words. */
const unnamed = (fault: Readonly<Record<string, unknown>>): Mood => ({
  name: 'other',
  label: 'Behaves oddly',
  says: JSON.stringify(fault),
  console: NO_ANSWER,
  fault,
});

const same = (one: object, other: object): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

/** How a back office behaves now; undefined while it works. */
export const moodOf = async (office: string): Promise<Mood | undefined> => {
  const fault = z.parse(Fault, await call(`office/${office}/fault`));
  if (Object.keys(fault).length === 0) return undefined;
  return MOODS.find((mood) => same(mood.fault, fault)) ?? unnamed(fault);
};

/** Makes it behave so from now on; work again, where no mood is given. */
export const setMood = async (office: string, mood: Mood | undefined): Promise<void> => {
  await call(`office/${office}/fault`, mood?.fault ?? {});
};
