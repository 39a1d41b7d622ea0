import { threadName } from '#domain/thread.ts';
import type { Desk } from '../layers.ts';
import type { DraftWork } from '../ports/hints.ts';
import type { Occasion } from './answer.ts';
import { doAction } from './doAction.ts';
import { surveyOccasion } from './survey.ts';

/** What is to be spoken of; an approved action is carried out first. Undefined while there is nothing to say of it. */
export const occasionOf = async (desk: Desk, work: DraftWork): Promise<Occasion | undefined> => {
  switch (work.why) {
    case 'act':
      return done(desk, work);
    case 'tell':
      return told(desk, work);
    case 'elsewhere':
      return work.answeredIn === undefined ? undefined : { kind: 'elsewhere', answeredIn: work.answeredIn };
    case 'survey':
      return surveyOccasion(desk, work.thread);
    case 'stray':
      return undefined;
    case 'promise':
    case 'recheck':
      return { kind: 'unasked' };
    case 'message':
    case 'agent':
    case 'retry':
      return { kind: 'asked' };
    default:
      return work.why satisfies never;
  }
};

const done = async (desk: Desk, { thread, action: id }: DraftWork): Promise<Occasion | undefined> => {
  const action = id === undefined ? undefined : await doAction(desk, thread, id);
  return action && { kind: 'done', action };
};

const told = async (desk: Desk, { thread, tell }: DraftWork): Promise<Occasion | undefined> => {
  const incident = tell && (await desk.incidents.get(threadName(thread).brand, tell.incident));
  return incident && { kind: 'told', incident };
};
