import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import type { ContactAccount } from '#domain/contact.ts';
import type { ThreadId } from '#domain/thread.ts';
import type { DossierDetail } from '#domain/view.ts';
import { ChannelMark } from '../../customer/ChannelMark.tsx';
import { Customer, customerName } from '../../customer/Customer.tsx';
import { useDesk } from '../../desk.ts';
import { Time } from '../../live/Time.tsx';
import { JOINED } from '../../vocabulary.ts';
import { channelName } from '../../words/channelName.ts';
import type { Act } from '../useAct.ts';
import { useMayAnswer } from '../useMayAnswer.ts';
import { AskDialog } from './AskDialog.tsx';
import { WHO } from './words.ts';

/** Where an account writes: channels of the same people may be several. */
const titlesOf = ({ people, id }: ContactAccount, { threads }: DossierDetail): string[] => {
  const titles = new Set(threads.filter(({ customer }) => customer.id === id).map(({ title }) => title));
  return titles.size === 0 ? [channelName(people)] : [...titles];
};

const How = ({ account: { how, by, at } }: { account: ContactAccount }) => (
  <span className="quiet">
    {JOINED[how]}
    {by !== undefined && ` ${by}`}, <Time at={at} />
  </span>
);

interface LineProps {
  account: ContactAccount;
  titles: string[];
  present: boolean;
  busy: boolean;
  mayAnswer: boolean;
  onPart: () => void;
}

const AccountLine = ({ account, titles, present, busy, mayAnswer, onPart }: LineProps) => (
  <li className="dossier-line">
    <span className="dossier-name">
      {titles.map((title) => (
        <ChannelMark key={title} title={title} />
      ))}{' '}
      <Customer account={account} /> <span className="quiet">{titles.join(', ')}</span>
    </span>
    {present ? (
      <span className="quiet">{WHO.present}</span>
    ) : (
      <>
        <How account={account} />
        {mayAnswer && (
          <Button
            variant="inline-link"
            ariaLabel={WHO.partOf(customerName(account))}
            disabled={busy}
            onClick={onPart}
          >
            {WHO.part}
          </Button>
        )}
      </>
    )}
  </li>
);

interface Props {
  thread: ThreadId;
  dossier: DossierDetail;
  act: Act;
}

const NobodyElse = () => <p className="quiet">{WHO.only}</p>;

/** Who it is: the accounts that count as one person's, and why. */
export const Accounts = ({ thread, dossier, act }: Props) => {
  const { api } = useDesk();
  const mayAnswer = useMayAnswer(thread);
  const [parting, setParting] = useState<ContactAccount>();
  const accounts = dossier.contact?.accounts ?? [];
  const { people, id } = dossier.account;
  const part = (account: ContactAccount): void => {
    setParting(undefined);
    void act.run('part', () => api.part(thread, account));
  };
  return (
    <div>
      <h3 className="part-title">{WHO.title}</h3>
      {accounts.length < 2 && <NobodyElse />}
      {accounts.length > 1 && (
        <ul className="dossier-list" aria-label={WHO.title}>
          {accounts.map((account) => (
            <AccountLine
              key={`${account.people} ${account.id}`}
              account={account}
              titles={titlesOf(account, dossier)}
              present={account.people === people && account.id === id}
              busy={act.doing !== undefined}
              mayAnswer={mayAnswer}
              onPart={() => setParting(account)}
            />
          ))}
        </ul>
      )}
      {parting !== undefined && (
        <AskDialog
          title={WHO.partTitle(customerName(parting))}
          confirm={WHO.partConfirm}
          onClose={() => setParting(undefined)}
          onConfirm={() => part(parting)}
        >
          <p>{WHO.partWhat}</p>
        </AskDialog>
      )}
    </div>
  );
};
