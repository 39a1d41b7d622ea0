import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Modal from '@cloudscape-design/components/modal';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { DISMISS } from './words.ts';

/** `Spam`, `Spam: a raffle`, or the agent's own words; empty while there is not yet a reason. */
const reasonOf = (choice: string, more: string): string => {
  const words = more.trim();
  if (choice === DISMISS.other) return words;
  return words === '' ? choice : `${choice}: ${words}`;
};

interface FormProps {
  choice: string;
  more: string;
  onChoice: (choice: string) => void;
  onMore: (more: string) => void;
}

const ReasonForm = ({ choice, more, onChoice, onMore }: FormProps) => (
  <div className="stack">
    <p>{DISMISS.what}</p>
    <FormField label={DISMISS.why}>
      <RadioGroup
        value={choice}
        items={DISMISS.reasons.map((reason) => ({ value: reason, label: reason }))}
        onChange={({ detail }) => onChoice(detail.value)}
      />
    </FormField>
    <FormField label={choice === DISMISS.other ? DISMISS.moreNeeded : DISMISS.more}>
      <Textarea value={more} rows={3} onChange={({ detail }) => onMore(detail.value)} />
    </FormField>
  </div>
);

interface Props {
  onClose: () => void;
  onDismiss: (reason: string) => void;
}

/** Asks why a thread needs no reply; drawn only while it is open, so that it opens empty. */
export const DismissDialog = ({ onClose, onDismiss }: Props) => {
  const [choice, setChoice] = useState('');
  const [more, setMore] = useState('');
  const reason = reasonOf(choice, more);
  return (
    <Modal
      visible
      header={DISMISS.title}
      closeAriaLabel={DISMISS.close}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <div className="actions">
            <Button variant="link" onClick={onClose}>
              {DISMISS.cancel}
            </Button>
            <Button variant="primary" disabled={reason.length < 3} onClick={() => onDismiss(reason)}>
              {DISMISS.confirm}
            </Button>
          </div>
        </Box>
      }
    >
      <ReasonForm choice={choice} more={more} onChoice={setChoice} onMore={setMore} />
    </Modal>
  );
};
