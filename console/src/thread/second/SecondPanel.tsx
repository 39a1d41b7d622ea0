import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import type { Reply } from '#domain/reply.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { useDesk, useMay } from '../../desk.ts';
import { useShortcuts } from '../../keys/useShortcuts.ts';
import { brandOf } from '../../route.ts';
import { SECOND } from '../answeringWords.ts';
import type { Act } from '../useAct.ts';
import { secondWords } from './before.ts';
import { SendBackDialog } from './SendBackDialog.tsx';

interface Props {
  reply: Reply;
  act: Act;
}

/** What a lead may do with what a colleague proposed. */
const Verdict = ({ reply: { id, thread, by }, act }: Props) => {
  const { api } = useDesk();
  const [sending, setSending] = useState(false);
  const busy = act.doing !== undefined;
  const approve = (): void => {
    if (!busy) void act.run('second', () => api.second(thread, { reply: id, verdict: 'approve' }));
  };
  const sendBack = async (reason: string): Promise<void> => {
    const done = await act.run('back', () => api.second(thread, { reply: id, verdict: 'return', reason }));
    if (done) setSending(false);
  };
  useShortcuts([{ keys: 'mod+enter', says: SECOND.approve, group: 'thread', run: approve }]);
  return (
    <div className="actions">
      <Button variant="primary" disabled={busy} loading={act.doing === 'second'} onClick={approve}>
        {SECOND.approve}
      </Button>
      <Button disabled={busy} onClick={() => setSending(true)}>
        {SECOND.back}
      </Button>
      {sending && (
        <SendBackDialog name={by.name} act={act} onClose={() => setSending(false)} onSendBack={sendBack} />
      )}
    </div>
  );
};

/** A reply that an agent proposes: who, why it takes a second pair of eyes, and who can decide. */
export const SecondPanel = ({ reply, act }: Props) => {
  const { me } = useDesk();
  const may = useMay(brandOf(reply.thread));
  const isMine = reply.by.id === me.agent.id;
  const decides = may('lead') && !isMine;
  return (
    <Alert type="info" header={SECOND.title}>
      <p>
        <Foreign>{SECOND.proposed(reply.by.name, secondWords(reply.second?.why ?? []))}</Foreign>{' '}
        {!decides && (isMine ? SECOND.yours : SECOND.notLead)}
      </p>
      {decides && <Verdict reply={reply} act={act} />}
    </Alert>
  );
};
