import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import { useState } from 'react';
import { offline } from '../api/problem.ts';
import { DIALOG } from '../dialog/words.ts';
import { flash } from '../flash/flashes.ts';
import { NotLeft } from './NotLeft.tsx';
import type { Session } from './session.ts';
import { useLeave } from './useLeave.ts';
import { SESSION } from './words.ts';

/** For whoever closed what lay over the page, to read or copy something: the way back in stays above it. */
const remind = (session: Session, says: string = SESSION.ended): void =>
  flash({
    ...{ id: 'ended', type: 'error', says },
    action: {
      says: SESSION.again,
      run: () => {
        session.signIn().catch(() => remind(session, offline('ask').message));
      },
    },
  });

interface Props {
  session: Session;
  /** There is a page underneath. */
  hasPage: boolean;
}

/** Over the page, which stays as it is underneath. */
export const SessionEnded = ({ session, hasPage }: Props) => {
  const [closed, setClosed] = useState(false);
  const { leave, leaving, problem } = useLeave(session.signIn);
  const close = (): void => {
    setClosed(true);
    remind(session);
  };
  return (
    <Modal
      visible={!closed}
      header={SESSION.endedTitle}
      closeAriaLabel={DIALOG.close}
      onDismiss={hasPage ? close : leave}
      footer={
        <Button variant="primary" loading={leaving} onClick={leave}>
          {SESSION.again}
        </Button>
      }
    >
      <p>{SESSION.ended}</p>
      <NotLeft problem={problem} />
    </Modal>
  );
};
