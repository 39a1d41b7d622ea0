import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import { useState } from 'react';
import { DIALOG } from '../dialog/words.ts';
import { NotLeft } from './NotLeft.tsx';
import { remind } from './remind.ts';
import type { Session } from './session.ts';
import { useLeave } from './useLeave.ts';
import { SESSION } from './words.ts';

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
