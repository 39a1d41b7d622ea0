import type { Draft, DraftDelivery, Pending } from '#domain/draft.ts';
import { Foreign } from '../customer/Foreign.tsx';
import { Time } from '../live/Time.tsx';
import { ACTION_KIND, ASKED } from '../vocabulary.ts';
import { citedClaims } from './claims.ts';
import { OwnFile } from './conversation/FileChip.tsx';
import { DeliveryHead } from './DeliveryHead.tsx';
import { ClaimedText } from './facts/ClaimedText.tsx';
import { Length } from './Length.tsx';
import { AsRead } from './preview/AsRead.tsx';
import { hasText, wordedOf } from './standing.ts';
import type { Checked } from './useCheck.ts';
import { addressBy } from './ways/sending.ts';
import { DESK } from './words.ts';
import type { Work } from './work.ts';

/** What the customer is asked for it for. */
const Wanted = ({ pending: { action, words } }: { pending: Pending }) => (
  <>
    . {DESK.wanted}: {action === undefined ? <Foreign>{words}</Foreign> : ACTION_KIND[action]}
  </>
);

/** What the draft asks and promises, where it does, and how old it is. */
const Consequences = ({ draft }: { draft: Draft }) => (
  <>
    {draft.asks.length > 0 && (
      <p className="quiet">
        {DESK.asks(draft.asks.map((what) => ASKED[what]).join(', '))}
        {draft.pending !== undefined && <Wanted pending={draft.pending} />}
      </p>
    )}
    <p className="quiet">
      {draft.promiseBy !== undefined && (
        <>
          {DESK.promise} <Time at={draft.promiseBy} />.{' '}
        </>
      )}
      {DESK.made} <Time at={draft.madeAt} as="ago" />.
    </p>
  </>
);

interface Props {
  draft: Draft;
  checked: Checked;
  work: Work;
}

interface PartProps extends Props {
  delivery: DraftDelivery;
  index: number;
}

const GoesAlong = ({ delivery }: { delivery: DraftDelivery }) =>
  delivery.file === undefined ? null : (
    <p className="goes-along">
      <span className="quiet">{hasText(delivery) ? DESK.goesAlong : DESK.goesAlone}</span>{' '}
      <OwnFile file={delivery.file} />
    </p>
  );

/** With what it rests on. */
const Sourced = ({ draft, delivery, index, work }: PartProps) => (
  <>
    {hasText(delivery) && (
      <ClaimedText
        text={delivery.text}
        claims={citedClaims(draft).filter((cited) => cited.delivery === index)}
        signature={work.signature}
        lit={work.lit}
        onLight={work.onLight}
      />
    )}
    <GoesAlong delivery={delivery} />
  </>
);

const DeliveryView = (props: PartProps) => {
  const { draft, delivery, index, work, checked } = props;
  const worded = hasText(delivery);
  const address = addressBy(work.sending, delivery);
  const text = worded ? `${delivery.text}${work.signature}` : '';
  return (
    <div className="delivery" data-testid={worded ? delivery.place : 'file'}>
      <span className="delivery-top">
        <DeliveryHead address={address} index={index} count={draft.deliveries.length} />
        {worded && <Length of={checked.view?.lengths[wordedOf(draft).indexOf(delivery)]} />}
      </span>
      {work.preview ? (
        <AsRead delivery={delivery} text={text} sending={work.sending} />
      ) : (
        <Sourced {...props} />
      )}
    </div>
  );
};

/** The draft as okno made it: each text as it would be sent. */
export const DraftView = (props: Props) => (
  <>
    {props.draft.deliveries.map((delivery, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a delivery has no other name than its place in the order.
      <DeliveryView key={index} {...props} delivery={delivery} index={index} />
    ))}
    <Consequences draft={props.draft} />
  </>
);
