import Icon from '@cloudscape-design/components/icon';
import type { Place } from '#domain/message.ts';
import { PLACE_OF_REPLY } from '../vocabulary.ts';
import { AddressLine } from './ways/AddressLine.tsx';
import type { Address } from './ways/sending.ts';
import { DESK } from './words.ts';

/** `1 of 2, Private message`: who will read this text. */
export const deliveryTitle = (place: Place, index: number, count: number): string =>
  `${DESK.order(index, count)}${PLACE_OF_REPLY[place]}`;

interface Props {
  address: Address;
  index: number;
  count: number;
}

export const DeliveryHead = ({ address, index, count }: Props) => (
  <span className="delivery-head" data-place={address.place}>
    <Icon name={address.place === 'private' ? 'lock-private' : 'globe'} size="small" />
    <span>{deliveryTitle(address.place, index, count)}</span>
    <AddressLine address={address} />
  </span>
);
