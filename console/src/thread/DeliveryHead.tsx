import Icon from '@cloudscape-design/components/icon';
import type { Place } from '#domain/message.ts';
import { PLACE_OF_REPLY } from '../vocabulary.ts';
import { DESK } from './words.ts';

/** `1 of 2, Private message`: who will read this text. */
export const deliveryTitle = (place: Place, index: number, count: number): string =>
  `${DESK.order(index, count)}${PLACE_OF_REPLY[place]}`;

export const DeliveryHead = ({ place, index, count }: { place: Place; index: number; count: number }) => (
  <span className="delivery-head" data-place={place}>
    <Icon name={place === 'private' ? 'lock-private' : 'globe'} size="small" />
    {deliveryTitle(place, index, count)}
  </span>
);
