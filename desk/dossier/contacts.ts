import { type Contact, type ContactAccount, isSame, joinedTo, partedFrom } from '#domain/contact.ts';
import type { TableDesk } from '../layers.ts';
import type { Known } from '../ports/people.ts';

const TRIES = 5;

/** The person an account was found to be; undefined when it stands alone, or was parted again. */
export const contactOf = async (
  desk: TableDesk,
  brand: string,
  account: Pick<ContactAccount, 'people' | 'id'>,
  { contact: id }: Pick<Known, 'contact'>,
): Promise<Contact | undefined> => {
  const contact = id === undefined ? undefined : await desk.contacts.get(brand, id);
  return contact?.accounts.some((one) => isSame(one, account)) && contact.accounts.length > 1
    ? contact
    : undefined;
};

/**
 * Makes accounts one person's, with all who are known to be the same as any of them. The contact's row is the truth
 * and is written first; the accounts point to it, and whoever finds a pointer missing may join them again. Where two
 * join at the same time, whoever comes second takes in what the first has made.
 */
export const joinAccounts = async (
  desk: TableDesk,
  brand: string,
  accounts: readonly ContactAccount[],
  merged: readonly string[] = [],
): Promise<Contact> => {
  const known = await Promise.all(
    accounts.map(async (one) =>
      contactOf(desk, brand, one, await desk.accounts.get(brand, one.people, one.id)),
    ),
  );
  const [kept, ...others] = [
    ...new Map(known.flatMap((one) => (one ? [[one.id, one] as const] : []))).values(),
  ].sort((a, b) => a.id.localeCompare(b.id));
  const wanted = [...accounts, ...others.flatMap((one) => one.accounts)];
  const start: Contact = kept ?? { id: desk.makeId('contact'), brand, revision: 0, accounts: [] };
  const contact = await change(desk, start, (one) => joinedTo(one, wanted));
  const before: string[] = [];
  for (const account of contact.accounts) before.push(...(await point(desk, brand, account, contact.id)));
  const seen = [...merged, contact.id, ...others.map(({ id }) => id)];
  const rival = before.find((id) => !seen.includes(id));
  const theirs = rival === undefined ? undefined : await desk.contacts.get(brand, rival);
  const apart = theirs?.accounts.filter((one) => !contact.accounts.some((mine) => isSame(mine, one))) ?? [];
  return rival === undefined || apart.length === 0 || !isShared(theirs, contact)
    ? contact
    : joinAccounts(desk, brand, [...contact.accounts, ...apart], [...seen, rival]);
};

const isShared = (rival: Contact | undefined, { accounts }: Contact): boolean =>
  rival?.accounts.some((one) => accounts.some((mine) => isSame(mine, one))) === true;

/** Writes a contact anew, deciding again on the newer one when somebody was faster. */
const change = async (
  desk: TableDesk,
  start: Contact,
  decide: (contact: Contact) => Contact,
): Promise<Contact> => {
  let contact = start;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const next = decide(contact);
    if (next.accounts.length === contact.accounts.length && contact.revision > 0) return contact;
    if (await desk.contacts.put(next)) return { ...next, revision: next.revision + 1 };
    contact = (await desk.contacts.get(contact.brand, contact.id)) ?? { ...contact, revision: 0 };
  }
  throw new Error(`A contact changed ${TRIES} times while it was being changed.`);
};

/**
 * Changes what is known of an account, deciding again when somebody was faster. Answers what was known before, or
 * undefined where there was nothing to change.
 */
export const changeKnown = async (
  desk: TableDesk,
  brand: string,
  { people, id }: Pick<ContactAccount, 'people' | 'id'>,
  decide: (known: Known) => Known | undefined,
): Promise<Known | undefined> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const known = await desk.accounts.get(brand, people, id);
    const next = decide(known);
    if (next === undefined) return undefined;
    if (await desk.accounts.put(brand, people, id, next)) return known;
  }
  throw new Error(`An account changed ${TRIES} times while it was being changed.`);
};

/** Answers the contact it pointed to before, if any. */
const point = async (
  desk: TableDesk,
  brand: string,
  account: ContactAccount,
  contact: string,
): Promise<string[]> => {
  const before = await changeKnown(desk, brand, account, (known) =>
    known.contact === contact ? undefined : { ...known, contact },
  );
  return before?.contact === undefined ? [] : [before.contact];
};

/**
 * Takes an account out of its person again, and from everybody what they had from the others: who stays has the rest
 * again with the next question. Safe to repeat: the contact's row is written last.
 */
export const partAccount = async (
  desk: TableDesk,
  contact: Contact,
  account: Pick<ContactAccount, 'people' | 'id'>,
): Promise<void> => {
  await changeKnown(desk, contact.brand, account, (known) => {
    const { contact: was, ...rest } = known;
    return was === contact.id ? unlent(rest) : undefined;
  });
  const left = partedFrom(contact, account).accounts;
  for (const one of left)
    await changeKnown(desk, contact.brand, one, (known) => (known.borrowed ? unlent(known) : undefined));
  await change(desk, contact, (one) => partedFrom(one, account));
};

/** What was another's is theirs alone again. */
const unlent = (known: Known): Known => {
  if (known.borrowed === undefined) return known;
  const {
    reference,
    proofs: _proofs,
    verifiedUntil: _until,
    told: _told,
    borrowed: _borrowed,
    ...rest
  } = known;
  const { opened, ...own } = rest;
  const left = opened?.filter((one) => one !== reference?.value) ?? [];
  return left.length === 0 ? own : { ...own, opened: left };
};

/**
 * What is known of the same person by other accounts, where this one has named no case: nobody has to say in one
 * channel what they said in another.
 */
export const withContact = async (
  desk: TableDesk,
  brand: string,
  account: Pick<ContactAccount, 'people' | 'id'>,
  known: Known,
): Promise<Known> => {
  if (known.contact === undefined || known.reference !== undefined) return known;
  const contact = await contactOf(desk, brand, account, known);
  const others = contact?.accounts.filter((one) => !isSame(one, account)) ?? [];
  const all = await Promise.all(others.map(({ people, id }) => desk.accounts.get(brand, people, id)));
  const [lender] = all
    .filter(({ reference, missed }) => reference !== undefined && missed === undefined)
    .sort((a, b) => (b.told?.at ?? '').localeCompare(a.told?.at ?? ''));
  return lender?.reference === undefined
    ? known
    : {
        ...known,
        reference: lender.reference,
        ...(lender.proofs && { proofs: { ...lender.proofs, ...known.proofs } }),
        ...(lender.opened?.includes(lender.reference.value) && {
          opened: [...(known.opened ?? []), lender.reference.value],
        }),
        borrowed: true,
      };
};

/** The threads in which a person writes, those of one account first. */
export const threadsOf = async (
  desk: TableDesk,
  brand: string,
  known: Known,
  contact: Contact | undefined,
  account: Pick<ContactAccount, 'people' | 'id'>,
): Promise<string[]> => {
  const others = contact?.accounts.filter((one) => !isSame(one, account)) ?? [];
  const all = await Promise.all(others.map(({ people, id }) => desk.accounts.get(brand, people, id)));
  return [...new Set([known, ...all].flatMap(({ threads = [] }) => threads))];
};
