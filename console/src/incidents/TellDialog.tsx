import type { IncidentView } from '#domain/incident.ts';
import { Dialog } from '../dialog/Dialog.tsx';
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
  <Dialog
    size="large"
    title={INCIDENT.confirmTitle(view.threads)}
    confirm={INCIDENT.tell(view.threads)}
    cancel={INCIDENT.cancel}
    onClose={onClose}
    onConfirm={onTell}
  >
    <p>{INCIDENT.confirm}</p>
    <Previews previews={view.incident.previews} />
  </Dialog>
);
