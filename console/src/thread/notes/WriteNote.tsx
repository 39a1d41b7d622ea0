import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import type { ThreadId } from '#domain/thread.ts';
import { useDesk } from '../../desk.ts';
import { onChord } from '../../keys/onChord.ts';
import { useShortcuts } from '../../keys/useShortcuts.ts';
import { NOTE } from '../handlingWords.ts';
import type { Act } from '../useAct.ts';

interface FormProps {
  act: Act;
  onKeep: (text: string) => void;
  onClose: () => void;
}

const Form = ({ act, onKeep, onClose }: FormProps) => {
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const isEmpty = text.trim() === '';
  const keep = (): void => {
    setTried(true);
    if (!isEmpty) onKeep(text.trim());
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the button in it.
    <div className="note-form" onKeyDown={onChord(keep)}>
      <FormField
        stretch
        label={NOTE.label}
        description={NOTE.hint}
        errorText={tried && isEmpty ? NOTE.tooShort : undefined}
      >
        <Textarea
          value={text}
          rows={2}
          autoFocus
          ariaRequired
          onChange={({ detail }) => setText(detail.value)}
        />
      </FormField>
      <div className="actions">
        <Button loading={act.doing === 'note'} onClick={keep}>
          {NOTE.keep}
        </Button>
        <Button variant="link" onClick={onClose}>
          {NOTE.cancel}
        </Button>
      </div>
    </div>
  );
};

/** Where a note for colleagues is written, below what was said. */
export const WriteNote = ({ thread, act }: { thread: ThreadId; act: Act }) => {
  const { api } = useDesk();
  const [open, setOpen] = useState(false);
  useShortcuts([{ keys: 'n', says: NOTE.open, group: 'thread', run: () => setOpen(true) }]);
  const keep = async (text: string): Promise<void> => {
    if (await act.run('note', () => api.note(thread, text))) setOpen(false);
  };
  return open ? (
    <Form act={act} onKeep={keep} onClose={() => setOpen(false)} />
  ) : (
    <Button variant="inline-link" iconName="edit" onClick={() => setOpen(true)}>
      {NOTE.open}
    </Button>
  );
};
