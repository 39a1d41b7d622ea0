import type { Draft, Pending } from '#domain/draft.ts';
import { Foreign } from '../customer/Foreign.tsx';
import { Time } from '../live/Time.tsx';
import { ACTION_KIND, ASKED } from '../vocabulary.ts';
import { ClaimedText } from './ClaimedText.tsx';
import type { Cited, Lit } from './claims.ts';
import { DeliveryHead } from './DeliveryHead.tsx';
import { Length } from './Length.tsx';
import type { Checked } from './useCheck.ts';
import { DESK } from './words.ts';

/** What the customer is asked for it for. */
const Wanted = ({ pending: { action, words } }: { pending: Pending }) => (
  <>
    . {DESK.wanted}: {action === undefined ? <Foreign>{words}</Foreign> : ACTION_KIND[action]}
  </>
);

/** What the draft asks and promises, where it does. */
const Consequences = ({ draft }: { draft: Draft }) => (
  <>
    {draft.asks.length > 0 && (
      <p className="quiet">
        {DESK.asks(draft.asks.map((what) => ASKED[what]).join(', '))}
        {draft.pending !== undefined && <Wanted pending={draft.pending} />}
      </p>
    )}
    {draft.promiseBy !== undefined && (
      <p className="quiet">
        {DESK.promise} <Time at={draft.promiseBy} />
      </p>
    )}
  </>
);

interface Props {
  draft: Draft;
  claims: Cited[];
  checked: Checked;
  signature: string;
  lit: Lit;
  onLight: (lit: Lit) => void;
}

/** The draft as okno made it: each text as it would be sent. */
export const DraftView = ({ draft, claims, checked, signature, lit, onLight }: Props) => (
  <>
    {draft.deliveries.map((delivery, index) => (
      <div className="delivery" key={`${delivery.place} ${delivery.thread}`} data-testid={delivery.place}>
        <span className="delivery-top">
          <DeliveryHead place={delivery.place} index={index} count={draft.deliveries.length} />
          <Length of={checked.view?.lengths[index]} />
        </span>
        <ClaimedText
          text={delivery.text}
          claims={claims.filter((cited) => cited.delivery === index)}
          signature={signature}
          lit={lit}
          onLight={onLight}
        />
      </div>
    ))}
    <Consequences draft={draft} />
  </>
);
