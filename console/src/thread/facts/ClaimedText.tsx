import { type Cited, claimIsLit, type Lit, pieces, UNLIT } from '../claims.ts';
import { claimAnchor, factAnchor, goTo } from './anchor.ts';

interface ClaimProps {
  cited: Cited;
  text: string;
  lit: Lit;
  onLight: (lit: Lit) => void;
}

/** Following it leads to the first fact it rests on. */
const ClaimMark = ({ cited, text, lit, onLight }: ClaimProps) => {
  const { facts } = cited.claim;
  const light = (): void => onLight({ claim: cited.number, facts });
  const dark = (): void => onLight(UNLIT);
  return (
    <a
      id={claimAnchor(cited.number)}
      className="claim"
      href={location.hash}
      data-lit={claimIsLit(lit, cited)}
      aria-describedby={facts.map(factAnchor).join(' ')}
      onClick={(event) => {
        event.preventDefault();
        goTo(facts[0] && factAnchor(facts[0]));
        light();
      }}
      onMouseEnter={light}
      onMouseLeave={dark}
      onFocus={light}
      onBlur={dark}
    >
      {text}
      <sup>{cited.number}</sup>
    </a>
  );
};

interface Props {
  text: string;
  claims: Cited[];
  signature: string;
  lit: Lit;
  onLight: (lit: Lit) => void;
}

/** A delivery's text as it will be sent; what rests on facts can be pointed at. */
export const ClaimedText = ({ text, claims, signature, lit, onLight }: Props) => (
  <p className="said" dir="auto">
    {pieces(text, claims).map((piece) =>
      piece.cited === undefined ? (
        piece.text
      ) : (
        <ClaimMark key={piece.start} cited={piece.cited} text={piece.text} lit={lit} onLight={onLight} />
      ),
    )}
    <span className="signature">{signature}</span>
  </p>
);
