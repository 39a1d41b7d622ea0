import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Textarea, { type TextareaProps } from '@cloudscape-design/components/textarea';
import { type RefObject, useRef, useState, useSyncExternalStore } from 'react';
import type { ThreadId } from '#domain/thread.ts';
import { useDesk } from '../../desk.ts';
import { onChord } from '../../keys/onChord.ts';
import { useShortcuts } from '../../keys/useShortcuts.ts';
import { NOTE } from '../handlingWords.ts';
import type { Act } from '../useAct.ts';
import { typedNotes } from './typed.ts';

interface FormProps {
  text: string;
  act: Act;
  field: RefObject<TextareaProps.Ref | null>;
  /** It was begun by hand, now: what is typed next is meant for it. */
  takesFocus: boolean;
  onType: (text: string) => void;
  onKeep: () => void;
  onClose: () => void;
}

const Form = ({ text, act, field, takesFocus, onType, onKeep, onClose }: FormProps) => {
  const [tried, setTried] = useState(false);
  const isEmpty = text.trim() === '';
  const busy = act.doing !== undefined;
  const keep = (): void => {
    setTried(true);
    if (!isEmpty && !busy) onKeep();
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
          ref={field}
          value={text}
          rows={2}
          autoFocus={takesFocus}
          ariaRequired
          onChange={({ detail }) => onType(detail.value)}
        />
      </FormField>
      <div className="actions">
        <Button loading={act.doing === 'note'} disabled={busy} onClick={keep}>
          {NOTE.keep}
        </Button>
        <Button variant="link" onClick={onClose}>
          {NOTE.cancel}
        </Button>
      </div>
    </div>
  );
};

/** Where a note for colleagues is written, below what was said; kept while its author is elsewhere. */
export const WriteNote = ({ thread, act }: { thread: ThreadId; act: Act }) => {
  const { api } = useDesk();
  const text = useSyncExternalStore(typedNotes.subscribe, () => typedNotes.of(thread)) ?? '';
  const [open, setOpen] = useState<'begun' | 'kept' | undefined>(text === '' ? undefined : 'kept');
  const field = useRef<TextareaProps.Ref>(null);
  const begin = (): void => {
    if (open === undefined) setOpen('begun');
    else field.current?.focus();
  };
  useShortcuts([{ keys: 'n', says: NOTE.open, group: 'thread', run: begin }]);
  const type = (next: string): void => typedNotes.keep(thread, next === '' ? undefined : next);
  const close = (): void => {
    type('');
    setOpen(undefined);
  };
  const keep = (): void => {
    void act.run('note', async () => {
      await api.note(thread, text.trim());
      close();
    });
  };
  return open === undefined ? (
    <Button variant="inline-link" iconName="edit" onClick={begin}>
      {NOTE.open}
    </Button>
  ) : (
    <Form
      {...{ text, act, field }}
      takesFocus={open === 'begun'}
      onType={type}
      onKeep={keep}
      onClose={close}
    />
  );
};
