import Select from '@cloudscape-design/components/select';
import { useDesk } from './desk.ts';
import { go, queueHref } from './route.ts';
import { SESSION } from './session/words.ts';

/** For those who work for several brands. */
export const BrandChoice = ({ brand }: { brand: string }) => {
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
