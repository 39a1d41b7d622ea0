import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { useDesk } from '../../desk.ts';
import { onChord } from '../../keys/onChord.ts';
import type { Act } from '../useAct.ts';
import { ACTION } from '../words.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { InputField } from './InputField.tsx';
import { type Filled, requested, unfinished } from './inputs.ts';
import type { Proposal } from './onDesk.ts';
import { type Filling, useFilled } from './useFilled.ts';

interface Props {
  proposal: Proposal;
  act: Act;
  /** Why nothing can be done now. */
  blocked: string | undefined;
  zone: string;
}

/** The name of the doing of a proposal, for the page. */
const actName = ({ proposed }: Proposal): string => `act ${proposed.backoffice} ${proposed.name}`;

/** What the desk would not take of this proposal's inputs. */
const refusedInput = (act: Act, name: string): Filled => {
  const input = act.failed === name ? act.problem?.details.input : undefined;
  return input === undefined ? {} : { [input]: act.problem?.message ?? '' };
};

const Fields = ({ proposal, zone, filling, errors, onEdit }: FieldsProps) => (
  <>
    {filling.takeOlder !== undefined && (
      <Alert type="info" action={<Button onClick={filling.takeOlder}>{ACTION.takeTyped}</Button>}>
        {ACTION.typed}
      </Alert>
    )}
    {proposal.proposed.inputs.map((input) => (
      <InputField
        key={input.name}
        input={input}
        value={filling.filled[input.name] ?? ''}
        error={errors[input.name]}
        zone={zone}
        onChange={(value) => {
          onEdit(input.name);
          filling.fill(input.name, value);
        }}
      />
    ))}
  </>
);

interface FieldsProps {
  proposal: Proposal;
  zone: string;
  filling: Filling;
  /** By input name. */
  errors: Filled;
  onEdit: (name: string) => void;
}

/** What a proposed action is done with, and the button that has it done. */
export const ActionForm = ({ proposal, act, blocked, zone }: Props) => {
  const { api } = useDesk();
  const { draft, proposed } = proposal;
  const name = actName(proposal);
  const filling = useFilled(proposal, zone);
  const [errors, setErrors] = useState<Filled>({});
  const [confirming, setConfirming] = useState(false);
  const values = requested(proposed, filling.filled, zone);
  const busy = blocked !== undefined || act.doing !== undefined;
  const doIt = async (): Promise<void> => {
    setConfirming(false);
    const request = { draftId: draft.id, name: proposed.name, inputs: values };
    if (await act.run(name, () => api.act(draft.thread, request))) filling.forget();
  };
  const begin = (): void => {
    const missing = unfinished(proposed, filling.filled, zone);
    setErrors(missing);
    if (Object.keys(missing).length > 0) return;
    if (proposed.risk === 'high') setConfirming(true);
    else void doIt();
  };
  const doNow = (): void => {
    if (!busy && !confirming) begin();
  };
  const edited = (input: string): void => {
    setErrors(({ [input]: _, ...rest }) => rest);
    if (act.failed === name) act.forget();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the button in it.
    <div className="stack" onKeyDown={onChord(doNow)}>
      <Fields
        {...{ proposal, zone, filling }}
        errors={{ ...errors, ...refusedInput(act, name) }}
        onEdit={edited}
      />
      <div className="actions">
        <Button
          variant={draft.human === 'action_first' ? 'primary' : 'normal'}
          disabled={busy}
          loading={act.doing === name}
          onClick={begin}
        >
          {ACTION.doIt}
        </Button>
        {blocked !== undefined && <span className="quiet">{blocked}</span>}
      </div>
      {confirming && (
        <ConfirmDialog
          {...{ proposed, values, zone }}
          onClose={() => setConfirming(false)}
          onConfirm={() => void doIt()}
        />
      )}
    </div>
  );
};
