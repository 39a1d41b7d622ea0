import type { Draft } from '#domain/draft.ts';
import type { ThreadDetail } from '#domain/view.ts';
import { clockWords } from '../../live/timeWords.ts';
import type { Act } from '../useAct.ts';
import { useBrandZone } from '../useBrandZone.ts';
import { ACTION } from '../words.ts';
import { ActionCard, ApartCard } from './ActionCard.tsx';
import { type ActionsOnDesk, actionsOnDesk } from './onDesk.ts';

const blockedBy = ({ standing }: ActionsOnDesk, { row }: ThreadDetail): string | undefined => {
  if (standing?.underWay)
    return ACTION.underWay(standing.head.by, standing.head.title, clockWords(standing.head.at));
  return row.draftFresh ? undefined : ACTION.wroteAgain;
};

interface Props {
  detail: ThreadDetail;
  draft: Draft | undefined;
  act: Act;
}

/** What can be done in a back office beside the answer, and what is being done. */
export const ActionPanel = ({ detail, draft, act }: Props) => {
  const { thread } = detail.row.head;
  const zone = useBrandZone(thread);
  const onDesk = actionsOnDesk(detail, draft);
  const blocked = blockedBy(onDesk, detail);
  return (
    <>
      {onDesk.standing && onDesk.isApart && <ApartCard standing={onDesk.standing} {...{ thread, act }} />}
      {onDesk.proposals.map((proposal) => {
        const { backoffice, name } = proposal.proposed;
        return (
          <ActionCard
            key={`${proposal.draft.id} ${backoffice} ${name}`}
            {...{ thread, proposal, act, blocked, zone }}
          />
        );
      })}
    </>
  );
};
