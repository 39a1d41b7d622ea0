import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import type { Session } from './session.ts';
import { SESSION } from './words.ts';

/** Over the page, which stays as it is underneath. */
export const SessionEnded = ({ session }: { session: Session }) => (
  <Modal
    visible
    header={SESSION.endedTitle}
    footer={
      <Button variant="primary" onClick={() => void session.signIn()}>
        {SESSION.again}
      </Button>
    }
  >
    {SESSION.ended}
  </Modal>
);
