import type { Instant } from './instant.ts';
import type { Account } from './message.ts';

/** Why two accounts count as one person's: the channel said so, both proved the same case theirs, or an agent decided. */
export type Joined = 'channel' | 'reference' | 'agent';

/** One account of a person. `people` and `id` name it: channels with the same people share them. */
export interface ContactAccount extends Account {
  people: string;
  how: Joined;
  /** The agent who decided. */
  by?: string;
  at: Instant;
}

/** A person, with the accounts they write from. An answer always goes to a thread, never to a contact. */
export interface Contact {
  id: string;
  brand: string;
  /** Rises by one with every change; compare-and-set guard, 0 for a new one. */
  revision: number;
  accounts: ContactAccount[];
}

export const isSame = (
  a: Pick<ContactAccount, 'people' | 'id'>,
  b: Pick<ContactAccount, 'people' | 'id'>,
): boolean => a.people === b.people && a.id === b.id;

/** With more accounts; one that is there stays as it is. */
export const joinedTo = (contact: Contact, accounts: readonly ContactAccount[]): Contact => ({
  ...contact,
  accounts: [...contact.accounts, ...accounts].filter(
    (one, at, all) => all.findIndex((first) => isSame(first, one)) === at,
  ),
});

/** Without one account. */
export const partedFrom = (contact: Contact, account: Pick<ContactAccount, 'people' | 'id'>): Contact => ({
  ...contact,
  accounts: contact.accounts.filter((one) => !isSame(one, account)),
});

/** A full name as two people might both write it: at least two words; undefined for a nickname, which says little. */
export const comparableName = (name: string | undefined): string | undefined => {
  const words = (name ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1);
  return words.length < 2 ? undefined : words.toSorted().join(' ');
};
