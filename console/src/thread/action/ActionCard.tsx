import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { lazy, type ReactNode, Suspense } from 'react';
import { Foreign } from '../../customer/Foreign.tsx';
import { actionState } from '../../queue/state.ts';
import { RISK } from '../../vocabulary.ts';
import type { Act } from '../useAct.ts';
import { ACTION } from '../words.ts';
import { InputList } from './InputList.tsx';
import { Outcome } from './Outcome.tsx';
import type { Proposal, Standing } from './onDesk.ts';
import { SettleAction } from './SettleAction.tsx';

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
  return (
    <Container
      data-testid="action"
      header={
        <Header
          variant="h3"
          description={description}
          actions={state && <StatusIndicator type={state.type}>{state.words}</StatusIndicator>}
        >
          {ACTION.action}: <Foreign>{title}</Foreign>
        </Header>
      }
    >
      <div className="stack">
        {standing && <Outcome standing={standing} />}
        {standing?.head.state === 'needs_human' && (
          <SettleAction {...{ thread, act }} action={standing.head.id} />
        )}
        {children}
      </div>
    </Container>
  );
};

interface Props {
  thread: string;
  proposal: Proposal;
  act: Act;
  blocked: string | undefined;
  zone: string;
}

/** Something that could be done in a back office; once approved, how it stands. One instance a proposal of a draft. */
export const ActionCard = ({ proposal, ...form }: Props) => {
  const { proposed, standing } = proposal;
  const isOpen = standing === undefined || standing.head.state === 'refused';
  return (
    <Card
      {...{ standing, thread: form.thread, act: form.act }}
      title={proposed.title}
      description={RISK[proposed.risk]}
    >
      {isOpen ? (
        <Suspense fallback={<div className="fields" />}>
          <ActionForm proposal={proposal} {...form} />
        </Suspense>
      ) : (
        <InputList inputs={proposed.inputs} values={standing.action?.inputs ?? {}} zone={form.zone} />
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
