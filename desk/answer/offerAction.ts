import type { ActionKind, ProposedAction } from '#domain/action.ts';
import type { Verification } from '#domain/disclosure.ts';
import type { Pending } from '#domain/draft.ts';
import type { Proof, Proofs, ReferenceForm } from '#domain/identity.ts';
import type { Reference } from '#domain/understanding.ts';
import type { BackOffice, Offered } from '../ports/backOffice.ts';
import { withoutCase } from './caseAnswer.ts';
import { type Answer, composed, type Desktop, forPerson } from './desktop.ts';
import { identify } from './identify.ts';

/** Who asks for it: whose case it is about, and how well that is known. */
interface Asking {
  reference?: Reference;
  verification: Verification;
  proofs: Proofs;
}

/**
 * Proposes something to be done in a back office, with what is known filled in; first asks for what must be known
 * before. Undefined when the back office has nothing of the kind to offer.
 */
export const offerAction = async (
  desktop: Desktop,
  office: BackOffice,
  action: ActionKind,
): Promise<Answer | undefined> => {
  const { desk, account, known, told, words } = desktop;
  const identity = office.actions.find(({ kind }) => kind === action)?.identity ?? office.identity;
  if (identity === 'none') {
    const given = givenBefore(desktop, office, action);
    const reference = told.references.find(({ backoffice }) => backoffice === office.name) ?? given.reference;
    return proposed(desktop, office, action, {
      verification: 'none',
      ...(reference && { reference }),
      proofs: { ...given.proofs, ...known.proofs, ...told.proofs },
    });
  }
  const found = await identify(desk, office, account, known, told);
  if (found.kind !== 'case')
    return withoutCase(desktop, office, found, { backoffice: office.name, action, words });
  const { reference, verification } = found;
  return proposed(desktop, office, action, {
    reference,
    verification,
    proofs: { ...known.proofs, ...told.proofs },
  });
};

/** The half that came with an earlier message; nobody has to give it twice. */
const givenBefore = (
  { known: { pending } }: Desktop,
  { name }: BackOffice,
  action: ActionKind,
): Pick<Pending, 'reference' | 'proofs'> =>
  pending?.backoffice === name && pending.action === action ? pending : {};

const proposed = async (
  desktop: Desktop,
  office: BackOffice,
  action: ActionKind,
  asking: Asking,
): Promise<Answer | undefined> => {
  const { desk, brand } = desktop;
  const connected = await office.connect({ secrets: desk.secrets, clock: desk.clock, brand });
  const proposal = await connected.offer?.(action, offered(desktop, asking));
  if (proposal === undefined) return undefined;
  const { form = office.referenceForm, missing } = wantedFor(proposal);
  if (missing.length === 0) return forPerson(desktop, 'action_first', [], { actions: [proposal] });
  const { reference, proofs } = asking;
  return composed(desktop, { kind: 'ask', form, missing, miss: false }, [], {
    actions: [proposal],
    pending: {
      ...{ backoffice: office.name, action, words: desktop.words, proofs },
      ...(reference && { reference }),
    },
  });
};

const offered = ({ told, words, lang }: Desktop, asking: Asking): Offered => ({
  ...asking,
  words,
  lang,
  ...(told.at && { at: told.at }),
  ...(told.phone && { phone: told.phone }),
});

interface Wanted {
  form: ReferenceForm | undefined;
  missing: ('reference' | Proof)[];
}

/** What only the customer can tell, all of it at once: what is required, has a name of its own, and is not known. */
const wantedFor = ({ inputs }: ProposedAction): Wanted => {
  const open = inputs.filter(({ required, value }) => required && value === undefined);
  const form = open.find((input) => input.form !== undefined)?.form;
  const proofs = open.flatMap(({ proof }) => (proof === undefined ? [] : [proof]));
  return { form, missing: [...(form === undefined ? [] : (['reference'] as const)), ...proofs] };
};
