import type { ReferenceForm } from '#domain/identity.ts';
import { type Args, catalogueOf } from './catalogue/catalogue.ts';
import { type Part, type Pen, part, phrase } from './parts.ts';
import type { Say } from './plan.ts';

type Ask = Extract<Say, { kind: 'ask' }>;

const formatArgs = ({ book }: Pen): Args => ({
  get letters() {
    return book.number('policy.reference.letters') ?? 0;
  },
  get characters() {
    return book.number('policy.reference.characters') ?? 0;
  },
  get digits() {
    return book.number('policy.reference.digits') ?? 0;
  },
});

/** The same words whatever was wrong: a reference that does not exist, or one of somebody else's. */
const missed = (pen: Pen, { form, proof }: Ask): Part[] =>
  form === 'bag_file' && proof === 'surname'
    ? [part(pen, 'askAgain', formatArgs(pen), 9)]
    : [part(pen, 'askMissed', { form, proof: proof ?? 'none' }, 9)];

const forReference = (pen: Pen, form: ReferenceForm): Part => {
  const { askLead, askReference } = catalogueOf(pen.lang);
  return phrase(pen, `${askLead} ${askReference[form]}`, formatArgs(pen), 9);
};

/** Asks for what is missing and nothing else, and says first that it will be looked up right here. */
export const askParts = (pen: Pen, say: Ask): Part[] => {
  const { askProof, askThanks } = catalogueOf(pen.lang);
  if (say.miss) return missed(pen, say);
  const proofs = say.missing.filter((one) => one !== 'reference');
  const asked = proofs.map((proof) => {
    if (proof === 'phone4') pen.book.number('policy.phone.digits');
    return phrase(pen, askProof[proof], {}, 8);
  });
  if (say.missing.includes('reference')) return [forReference(pen, say.form), ...asked];
  return proofs.includes('code') ? asked : [phrase(pen, askThanks, {}, 2), ...asked];
};

export const codePart = (pen: Pen): Part => phrase(pen, catalogueOf(pen.lang).askProof.code, {}, 8);

/** What the customer is asked for, for the thread to remember. */
export const asksOf = (say: Say): Ask['missing'] => {
  if (say.kind === 'status') return say.askCode ? ['code'] : [];
  if (say.kind !== 'ask') return [];
  const { miss, proof, missing } = say;
  return miss ? ['reference', ...(proof === undefined ? [] : [proof])] : [...missing];
};
