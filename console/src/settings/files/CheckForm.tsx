import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import FileInput from '@cloudscape-design/components/file-input';
import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';
import { type FormEvent, useCallback, useState } from 'react';
import type { FileCheck, FileKind } from '#domain/settingsView.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { useSettings } from '../settingsApi.ts';
import { useTry } from '../useTry.ts';
import { FILES } from '../words.ts';
import { Checked } from './Checked.tsx';
import { pasted, read } from './chosenFiles.ts';

const ACCEPT: Record<FileKind, string> = {
  service_levels: '.yaml,.yml',
  connector: '.yaml,.yml,.json',
  policies: '.md',
};

interface Written {
  text: string;
  chosen: File[];
}

interface ChosenProps {
  kind: FileKind;
  chosen: File[];
  onChoose: (files: File[]) => void;
}

const Chosen = ({ kind, chosen, onChoose }: ChosenProps) => (
  <div className="actions">
    <FileInput
      multiple={kind !== 'service_levels'}
      accept={ACCEPT[kind]}
      value={chosen}
      onChange={({ detail }) => onChoose(detail.value)}
    >
      {FILES.choose}
    </FileInput>
    {chosen.length > 0 && (
      <>
        <Foreign>{FILES.chosen(chosen.map(({ name }) => name).join(', '))}</Foreign>
        <Button formAction="none" onClick={() => onChoose([])}>
          {FILES.clear}
        </Button>
      </>
    )}
  </div>
);

interface Props {
  brand: string;
  kind: FileKind;
}

/** Files that are chosen, or else a text that is pasted, read as they would be when published. */
export const CheckForm = ({ brand, kind }: Props) => {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<File[]>([]);
  const { checkFile } = useSettings(brand);
  const attempt = useCallback(
    async (written: Written) =>
      checkFile({
        kind,
        files: written.chosen.length > 0 ? await read(kind, written.chosen) : pasted(kind, written.text),
      }),
    [checkFile, kind],
  );
  const { result, problem, busy, run } = useTry<FileCheck, Written>(attempt);
  const nothing = text.trim() === '' && chosen.length === 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!nothing) run({ text, chosen });
  };
  return (
    <form className="stack" onSubmit={submit}>
      {kind === 'connector' && <p className="quiet">{FILES.withFixtures}</p>}
      <FormField label={FILES.paste} stretch>
        <Textarea
          className="file-text"
          value={text}
          rows={8}
          spellcheck={false}
          disabled={chosen.length > 0}
          onChange={({ detail }) => setText(detail.value)}
        />
      </FormField>
      <Chosen kind={kind} chosen={chosen} onChoose={setChosen} />
      <div className="actions">
        <Button variant="primary" loading={busy} disabled={nothing}>
          {FILES.run}
        </Button>
        {nothing && <span className="quiet">{FILES.empty}</span>}
      </div>
      {problem !== undefined && <Alert type="error">{problem.message}</Alert>}
      {result !== undefined && <Checked check={result} />}
    </form>
  );
};
