/** An account as a channel's simulator takes it. */
interface CustomerAccount {
  id: string;
  handle?: string;
}

/** Somebody who writes to a brand of the demo, with the accounts they have, by channel. */
export interface Customer {
  name: string;
  /** The same wherever a channel has such a thing. */
  handle: string;
  accounts: Readonly<Record<string, CustomerAccount>>;
}

/** Where people are known by a number of the channel's own; a page and its Messenger know them by the same. */
const FIRST_IDS: Readonly<Record<string, number>> = {
  x: 800_200,
  messenger: 880_200,
  page: 880_200,
  instagram: 1_780_200,
  telegram: 5_100_200,
  vk: 4_100_200,
};

const WITH_HANDLE: readonly string[] = ['x', 'instagram', 'telegram', 'vk'];

interface NewCustomer {
  name: string;
  handle: string;
  /** International, digits alone; their id where a telephone number is what people are known by. */
  phone: string;
  on: readonly string[];
}

const accountOn = (channel: string, number: number, { handle, phone }: NewCustomer): CustomerAccount => {
  const first = FIRST_IDS[channel];
  if (first === undefined) return { id: channel === 'sms' ? `+${phone}` : phone };
  return { id: String(first + number), ...(WITH_HANDLE.includes(channel) && { handle }) };
};

/** People of one brand: ids follow from `street`, the brand's place in the demo, and from their own place in it. */
export const customersOf = <const Key extends string>(
  street: number,
  people: Readonly<Record<Key, NewCustomer>>,
): Record<Key, Customer> => {
  const customers = Object.entries<NewCustomer>(people).map(([key, person], index) => {
    const accounts = person.on.map((channel) => [
      channel,
      accountOn(channel, street * 10_000 + index, person),
    ]);
    return [key, { name: person.name, handle: person.handle, accounts: Object.fromEntries(accounts) }];
  });
  return Object.fromEntries(customers);
};
