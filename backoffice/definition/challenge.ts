import { ask, type Session } from './call.ts';
import { normalReference } from './references.ts';

/** Has a one-time code sent to the contact of record; true when one is on its way. */
export const challenge = async (session: Session, asked: string): Promise<boolean> => {
  const { definition, now } = session;
  const reference = normalReference(asked, definition.patterns);
  if (definition.challenge === undefined || reference === undefined) return false;
  const variables = { reference, now };
  const answer = await ask(session, definition.challenge.request, {
    filling: { reference, now },
    variables,
    meant: [],
  });
  return 'status' in answer && answer.status < 300;
};
