import Icon from '@cloudscape-design/components/icon';
import type { Place } from '#domain/message.ts';
import { channelName, PLACE } from '../vocabulary.ts';

/** `X · Private`, with a lock or a globe. */
export const PlaceMark = ({ channel, place }: { channel?: string; place: Place }) => (
  <span className="place">
    <Icon name={place === 'private' ? 'lock-private' : 'globe'} size="small" />
    {channel === undefined ? PLACE[place] : `${channelName(channel)} · ${PLACE[place]}`}
  </span>
);
