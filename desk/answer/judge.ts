import { ceiling } from '#domain/disclosure.ts';
import { type Draft, type DraftDelivery, LONGEST_SIGNATURE } from '#domain/draft.ts';
import type { CitedFact } from '#domain/facts.ts';
import type { Finding } from '#domain/finding.ts';
import type { Head } from '#domain/head.ts';
import { PROOFS, type Proof } from '#domain/identity.ts';
import { threadName } from '#domain/thread.ts';
import { accountOf } from '../accountOf.ts';
import type { ChannelDesk } from '../layers.ts';
import type { Known } from '../ports/people.ts';

/** Whom a draft speaks to, and what they have told us. */
export interface Addressee {
  desk: ChannelDesk;
  head: Head;
  known: Known;
}

/** The customer of a thread, with what they told in any of theirs. */
export const addressee = async (desk: ChannelDesk, head: Head): Promise<Addressee> => {
  const { brand, people, id } = accountOf(desk, head);
  return { desk, head, known: await desk.accounts.get(brand, people, id) };
};

/** What of a draft the gate needs beside the texts. */
export type Grounds = Pick<
  Draft,
  'lang' | 'facts' | 'deliveries' | 'verification' | 'asks' | 'promiseBy' | 'elsewhereOnly'
>;

/** Every reason why these texts may not go out, the same for the composer's and an agent's own. */
export const judgeDeliveries = async (
  { desk, head, known }: Addressee,
  grounds: Grounds,
  deliveries: DraftDelivery[],
): Promise<Finding[]> => {
  const brand = await desk.brands.get(threadName(head.thread).brand);
  // The console's reads, which are most of its calls, never need the gate and its lexicons.
  const { judge } = await import('#domain/gate.ts');
  const { lang, facts, verification, asks, promiseBy } = grounds;
  const told = toldItems(known);
  const scene = {
    lang,
    facts,
    now: desk.clock.now(),
    timeZone: brand.timeZone,
    // What was told and did not match is asked for again, and then is not known.
    known: told.flatMap(({ item }) => (asks.includes(item) ? [] : [item === 'phone4' ? 'phone' : item])),
    told: told.map(({ value }) => value),
    allowRedirect: grounds.elsewhereOnly === true,
    // A greeting may name the customer as their own profile does.
    names: [brand.name, ...(head.customer.name?.split(/\s+/) ?? [])],
    ...(promiseBy && { promiseBy }),
    ...(head.customer.handle && { handle: head.customer.handle }),
  };
  const worded = deliveries.filter(({ text }) => text !== '');
  const judged = worded.map(async ({ thread, text, place, claims }) => {
    // A private answer may go out through another channel than a public one.
    const channel = desk.channels(threadName(thread).channel);
    return judge({
      ...scene,
      text,
      place,
      ...(claims.length > 0 && { claims }),
      limit: ceiling(place, verification),
      length: await channel.length(text + LONGEST_SIGNATURE, place),
      maxLength: channel.traits.places[place]?.maxLength ?? 0,
    });
  });
  const findings = (await Promise.all(judged)).flat();
  const nothingComposed = grounds.deliveries.length === 0 && !facts.some(isOfCase);
  return nothingComposed ? findings.map(onOwnAuthority) : findings;
};

const isOfCase = ({ id }: CitedFact): boolean => id.startsWith('case.');

/**
 * Where no case was looked up and okno had nothing to say, there is nothing to trace a person's own words to: what
 * they know they may say, with a reason that is kept, as with a wording.
 */
const onOwnAuthority = (finding: Finding): Finding =>
  finding.kind === 'truth' && finding.code.startsWith('untraced_')
    ? {
        ...finding,
        kind: 'wording',
        message: `${finding.message} Send it only if you know it to be so, and say how.`,
      }
    : finding;

const toldItems = ({ reference, proofs = {} }: Known): { item: 'reference' | Proof; value: string }[] => [
  ...(reference === undefined ? [] : [{ item: 'reference' as const, value: reference.value }]),
  ...PROOFS.flatMap((item) => {
    const value = proofs[item];
    return value === undefined ? [] : [{ item, value }];
  }),
];
