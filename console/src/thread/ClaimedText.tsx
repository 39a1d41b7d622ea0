import type { MouseEvent } from 'react';
import { type Cited, claimIsLit, type Lit, pieces, UNLIT } from './claims.ts';

export const claimAnchor = (number: number): string => `claim-${number}`;

/** Goes to the claim's facts without touching the address, which names the thread. */
const showFacts = (event: MouseEvent): void => {
  event.preventDefault();
  document.getElementById(event.currentTarget.getAttribute('aria-describedby') ?? '')?.scrollIntoView({
    block: 'nearest',
  });
};

interface ClaimProps {
  cited: Cited;
  text: string;
  lit: Lit;
  onLight: (lit: Lit) => void;
}

const ClaimMark = ({ cited, text, lit, onLight }: ClaimProps) => {
  const light = (): void => onLight({ claim: cited.number, facts: cited.claim.facts });
  const dark = (): void => onLight(UNLIT);
  return (
    <a
      className="claim"
      href={location.hash}
      data-lit={claimIsLit(lit, cited)}
      aria-describedby={claimAnchor(cited.number)}
      onClick={showFacts}
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
