import Box from '@cloudscape-design/components/box';
import type { Draft } from '#domain/draft.ts';
import { claimAnchor } from './ClaimedText.tsx';
import { type Cited, claimIsLit, type Lit, UNLIT } from './claims.ts';
import { FactLine } from './FactLine.tsx';
import { CLAIMS } from './words.ts';

interface Props {
  draft: Draft;
  claims: Cited[];
  lit: Lit;
  onLight: (lit: Lit) => void;
}

const ClaimItem = ({ draft, cited, lit, onLight }: Props & { cited: Cited }) => (
  <li
    id={claimAnchor(cited.number)}
    value={cited.number}
    data-lit={claimIsLit(lit, cited)}
    onMouseEnter={() => onLight({ claim: cited.number, facts: cited.claim.facts })}
    onMouseLeave={() => onLight(UNLIT)}
  >
    {cited.claim.facts.map((id) => {
      const fact = draft.facts.find((one) => one.id === id);
      return fact && <FactLine key={id} fact={fact} facts={draft.facts} lit={lit.facts.includes(id)} />;
    })}
  </li>
);

/** Every statement of the draft, by the number it bears in the text, with the facts it rests on. */
export const ClaimList = (props: Props) => (
  <div>
    <Box variant="h4">{CLAIMS.title}</Box>
    {props.claims.length === 0 && <p className="quiet">{CLAIMS.none}</p>}
    <ol className="claims">
      {props.claims.map((cited) => (
        <ClaimItem key={cited.number} {...props} cited={cited} />
      ))}
    </ol>
  </div>
);
