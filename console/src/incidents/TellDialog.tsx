import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import type { IncidentView } from '#domain/incident.ts';
import { Previews } from './Previews.tsx';
import { INCIDENT } from './words.ts';

interface Props {
  /** As it was when the agent decided to tell it; what changes behind the dialog does not change it. */
  view: IncidentView;
  onClose: () => void;
  onTell: () => void;
}

/** Shows once more what everybody who asked will read. */
export const TellDialog = ({ view, onClose, onTell }: Props) => (
  <Modal
    visible
    size="large"
    header={INCIDENT.confirmTitle(view.threads)}
    closeAriaLabel={INCIDENT.close}
    onDismiss={onClose}
    footer={
      <Box float="right">
        <div className="actions">
          <Button variant="link" onClick={onClose}>
            {INCIDENT.cancel}
          </Button>
          <Button variant="primary" onClick={onTell}>
            {INCIDENT.tell(view.threads)}
          </Button>
        </div>
      </Box>
    }
  >
    <div className="stack">
      <p>{INCIDENT.confirm}</p>
      <Previews previews={view.incident.previews} />
    </div>
  </Modal>
);
