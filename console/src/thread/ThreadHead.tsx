import Button from '@cloudscape-design/components/button';
import type { QueueRow, ThreadDetail } from '#domain/view.ts';
import { Customer } from '../customer/Customer.tsx';
import { OpenIn } from '../customer/OpenIn.tsx';
import { PlaceMark } from '../customer/PlaceMark.tsx';
import { useDesk } from '../desk.ts';
import { Due } from '../queue/Due.tsx';
import { brandOf, queueHref } from '../route.ts';
import { Pressing } from './Pressing.tsx';
import type { Act } from './useAct.ts';
import { THREAD } from './words.ts';

const Owner = ({ row, act }: { row: QueueRow; act: Act }) => {
  const { api, me } = useDesk();
  const { owner, thread, version } = row.head;
  if (owner === me.agent.name) return <span className="quiet">{THREAD.mine}</span>;
  return (
    <>
      {owner !== undefined && <span className="quiet">{THREAD.owner(owner)}</span>}
      <Button
        loading={act.doing === 'assign'}
        disabled={act.doing !== undefined}
        onClick={() => act.run('assign', () => api.assign(thread, version))}
      >
        {owner === undefined ? THREAD.assign : THREAD.takeOver(owner)}
      </Button>
    </>
  );
};

/** Who wrote, where, how long there is, and whose it is. */
export const ThreadHead = ({ detail: { row, link }, act }: { detail: ThreadDetail; act: Act }) => (
  <header className="thread-head">
    <Button
      variant="icon"
      iconName="arrow-left"
      ariaLabel={THREAD.back}
      href={queueHref(brandOf(row.head.thread))}
    />
    <h1>
      <Customer account={row.head.customer} />
    </h1>
    <PlaceMark title={row.title} place={row.head.place} />
    <OpenIn title={row.title} link={link} />
    <Due row={row} />
    <span className="thread-owner">
      <Owner row={row} act={act} />
    </span>
    <Pressing row={row} />
  </header>
);
