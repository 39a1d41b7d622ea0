import { offline } from '../api/problem.ts';
import { flash } from '../flash/flashes.ts';
import type { Session } from './session.ts';
import { SESSION } from './words.ts';

/** The way back in stays above the page for whoever wants to read or copy something there first. */
export const remind = (session: Session, says: string = SESSION.ended): void =>
  flash({
    ...{ id: 'ended', type: 'error', says },
    action: {
      says: SESSION.again,
      run: () => {
        session.signIn().catch(() => remind(session, offline('ask').message));
      },
    },
  });
