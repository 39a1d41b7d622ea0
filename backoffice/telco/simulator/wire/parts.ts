import type { Customer, Note, Version } from '../model.ts';

/* Parts that many resources share, as each version of the standard writes them. */

export type Wire = Record<string, unknown>;

export interface Party {
  role: string;
  id: string;
  name?: string | undefined;
  referred: 'Customer' | 'Organization' | 'Individual';
}

/**
 * v5 nests the party in its role, v4 has one flat RelatedParty. TMF637 and TMF679 name the v5 form otherwise than TMF621,
 * TMF622 and TMF656 do.
 */
export const partyWire = (
  version: Version,
  { role, id, name, referred }: Party,
  type: 'RelatedPartyRefOrPartyRoleRef' | 'RelatedPartyOrPartyRole' = 'RelatedPartyRefOrPartyRoleRef',
): Wire =>
  version === 'v4'
    ? { id, name, role, '@type': 'RelatedParty', '@referredType': referred }
    : {
        '@type': type,
        role,
        partyOrPartyRole: {
          '@type': referred === 'Customer' ? 'PartyRoleRef' : 'PartyRef',
          id,
          name,
          '@referredType': referred,
        },
      };

/** Surname first, as billing systems here write people. */
export const customerParty = ({ contract, surname, givenName }: Customer): Party => ({
  role: 'customer',
  id: contract,
  name: `${surname} ${givenName}`,
  referred: 'Customer',
});

export const teamParty = (name: string): Party => ({
  role: 'resolver',
  id: 'team',
  name,
  referred: 'Organization',
});

export const entityWire = (version: Version, role: string, referred: string, id: string, name?: string) =>
  version === 'v4'
    ? { id, name, role, '@referredType': referred }
    : {
        '@type': 'RelatedEntity',
        role,
        entity: { '@type': 'EntityRef', id, name, '@referredType': referred },
      };

/** v4 has a string where v5 has a list (`externalIdentifier` of a ticket, `externalId` of an order). */
export const foreignId = (id: string | undefined) =>
  id === undefined
    ? undefined
    : [{ '@type': 'ExternalIdentifier', id, owner: 'okno', externalIdentifierType: 'action' }];

export const characteristic = (name: string, value: string | number | undefined): Wire[] => {
  if (value === undefined) return [];
  const kind = typeof value === 'number' ? 'Integer' : 'String';
  return [{ '@type': `${kind}Characteristic`, name, valueType: kind.toLowerCase(), value }];
};

export const noteWire = ({ at, author, text }: Note, index: number): Wire => ({
  '@type': 'Note',
  id: String(index + 1),
  author,
  date: at,
  text,
});

/** Lists that are empty are left out, as the standard's servers do. */
export const filled = <Item>(items: Item[]): Item[] | undefined => (items.length === 0 ? undefined : items);

export const money = (value: number): Wire => ({ unit: 'RUB', value });
