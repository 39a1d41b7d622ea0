import Button from '@cloudscape-design/components/button';
import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import { useRef } from 'react';
import type { QueueRow } from '#domain/view.ts';
import { Foreign } from '../customer/Foreign.tsx';
import { useDesk } from '../desk.ts';
import { useShortcuts } from '../keys/useShortcuts.ts';
import { brandOf } from '../route.ts';
import { WHOSE } from './handlingWords.ts';
import type { Act } from './useAct.ts';
import { THREAD } from './words.ts';

const NOBODY = ' nobody';

interface Props {
  row: QueueRow;
  act: Act;
  mayAnswer: boolean;
}

const Whose = ({ owner, mine }: { owner: string | undefined; mine: boolean }) => (
  <span className="quiet">
    {mine ? THREAD.mine : <Foreign>{owner === undefined ? WHOSE.nobody : THREAD.owner(owner)}</Foreign>}
  </span>
);

/** Whose a thread is: taken by one button or key, given to a colleague or to nobody by a list. */
const Assigning = ({ row, act }: Props) => {
  const { api, me } = useDesk();
  const list = useRef<ButtonDropdownProps.Ref>(null);
  const { owner, thread } = row.head;
  const mine = owner === me.agent.name;
  const colleagues = me.brands
    .find(({ id }) => id === brandOf(thread))
    ?.people.filter(({ id, name }) => id !== me.agent.id && name !== owner);
  const assign = (to?: string | null): void => {
    if (act.doing === undefined) void act.run('assign', () => api.assign(thread, to));
  };
  const take = (): void => (mine ? list.current?.focus() : assign());
  useShortcuts([{ keys: 'a', says: mine ? WHOSE.change : THREAD.assign, group: 'thread', run: take }]);
  const items = [
    ...(colleagues ?? []).map(({ id, name }) => ({ id, text: WHOSE.give(name) })),
    ...(owner === undefined ? [] : [{ id: NOBODY, text: WHOSE.leave }]),
  ];
  return (
    <>
      <Whose owner={owner} mine={mine} />
      {!mine && (
        <Button loading={act.doing === 'assign'} disabled={act.doing !== undefined} onClick={() => assign()}>
          {owner === undefined ? THREAD.assign : <Foreign>{THREAD.takeOver(owner)}</Foreign>}
        </Button>
      )}
      {items.length > 0 && (
        <ButtonDropdown
          ref={list}
          variant="icon"
          ariaLabel={WHOSE.change}
          items={items}
          disabled={act.doing !== undefined}
          onItemClick={({ detail: { id } }) => assign(id === NOBODY ? null : id)}
        />
      )}
    </>
  );
};

/** Whose a thread is, and, for whoever may answer, whose it shall be. */
export const Owner = (props: Props) => {
  const { me } = useDesk();
  const { owner } = props.row.head;
  return props.mayAnswer ? <Assigning {...props} /> : <Whose owner={owner} mine={owner === me.agent.name} />;
};
