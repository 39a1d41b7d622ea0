import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import Select from '@cloudscape-design/components/select';
import { useDesk } from './desk.ts';
import { zoneName } from './live/timeWords.ts';
import { go, queueHref } from './route.ts';
import type { Session } from './session/session.ts';
import { SESSION } from './session/words.ts';
import { ROLE } from './vocabulary.ts';

/** Shown to those who work for several brands. */
const BrandChoice = ({ brand }: { brand: string }) => {
  const { me } = useDesk();
  const options = me.brands.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      ariaLabel={SESSION.brand}
      options={options}
      selectedOption={options.find(({ value }) => value === brand) ?? null}
      onChange={({ detail }) => go(queueHref(detail.selectedOption.value ?? ''))}
    />
  );
};

/** Product, brand and the agent's own menu. */
export const TopBar = ({ brand, session }: { brand: string; session: Session }) => {
  const { me } = useDesk();
  const current = me.brands.find(({ id }) => id === brand);
  return (
    <header className="top">
      <a className="product" href={queueHref(brand)}>
        <img src={new URL('./okno.svg', import.meta.url).href} alt="" width="20" height="20" />
        {SESSION.product}
      </a>
      {me.brands.length > 1 ? <BrandChoice brand={brand} /> : <span>{current?.name}</span>}
      <span className="top-right">
        <span className="quiet zone">{SESSION.zone(zoneName())}</span>
        <ButtonDropdown
          variant="normal"
          items={[{ id: 'sign-out', text: SESSION.signOut }]}
          onItemClick={() => void session.signOut()}
        >
          {current === undefined ? me.agent.name : `${me.agent.name} (${ROLE[current.role]})`}
        </ButtonDropdown>
      </span>
    </header>
  );
};
