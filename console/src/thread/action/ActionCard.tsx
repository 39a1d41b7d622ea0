import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { lazy, type ReactNode } from 'react';
import type { ProposedAction } from '#domain/action.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { Part } from '../../frame/Part.tsx';
import { actionState } from '../../queue/state.ts';
import { RISK } from '../../vocabulary.ts';
import { Panel } from '../Panel.tsx';
import type { Act } from '../useAct.ts';
import { useMayAnswer } from '../useMayAnswer.ts';
import { ACTION } from '../words.ts';
import { InputList } from './InputList.tsx';
import type { Filled } from './inputs.ts';
import { Outcome } from './Outcome.tsx';
import type { Proposal, Standing } from './onDesk.ts';
import { SettleAction } from './SettleAction.tsx';
import './action.css';

const ActionForm = lazy(async () => ({ default: (await import('./ActionForm.tsx')).ActionForm }));

interface CardProps {
  title: string;
  description: ReactNode;
  standing: Standing | undefined;
  thread: string;
  act: Act;
  children: ReactNode;
}

const Card = ({ title, description, standing, thread, act, children }: CardProps) => {
  const state = standing && actionState(standing.head.state);
  const mayAnswer = useMayAnswer(thread);
  return (
    <Panel
      name="action"
      description={description}
      actions={state && <StatusIndicator type={state.type}>{state.words}</StatusIndicator>}
      title={
        <>
          {ACTION.action}: <Foreign>{title}</Foreign>
        </>
      }
    >
      {standing && <Outcome standing={standing} />}
      {standing?.head.state === 'needs_human' && mayAnswer && (
        <SettleAction {...{ thread, act }} action={standing.head.id} />
      )}
      {children}
    </Panel>
  );
};

interface Props {
  thread: string;
  proposal: Proposal;
  act: Act;
  blocked: string | undefined;
  zone: string;
}

/** What is filled in already. */
const proposedValues = ({ inputs }: ProposedAction): Filled =>
  Object.fromEntries(inputs.map(({ name, value = '' }) => [name, value]));

/** Something that could be done in a back office; once approved, how it stands. One instance a proposal of a draft. */
export const ActionCard = ({ proposal, ...form }: Props) => {
  const { proposed, standing } = proposal;
  const mayAnswer = useMayAnswer(form.thread);
  const isOpen = mayAnswer && (standing === undefined || standing.head.state === 'refused');
  return (
    <Card
      {...{ standing, thread: form.thread, act: form.act }}
      title={proposed.title}
      description={RISK[proposed.risk]}
    >
      {isOpen ? (
        <Part fallback={<div className="fields" />}>
          <ActionForm proposal={proposal} {...form} />
        </Part>
      ) : (
        <InputList
          inputs={proposed.inputs}
          values={standing?.action?.inputs ?? proposedValues(proposed)}
          zone={form.zone}
        />
      )}
    </Card>
  );
};

/** An action whose proposal is off the desk. */
export const ApartCard = (props: { standing: Standing; thread: string; act: Act }) => (
  <Card {...props} title={props.standing.head.title} description={undefined}>
    {null}
  </Card>
);
