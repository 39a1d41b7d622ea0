import Icon from '@cloudscape-design/components/icon';
import type { Place } from '#domain/message.ts';
import { PLACE } from '../vocabulary.ts';
import { ChannelMark } from './ChannelMark.tsx';

/** `X · Private`, with the channel's mark and a lock or a globe. */
export const PlaceMark = ({ title, place }: { title?: string; place: Place }) => (
  <span className="place">
    {title !== undefined && <ChannelMark title={title} />}
    {title !== undefined && `${title} · `}
    <Icon name={place === 'private' ? 'lock-private' : 'globe'} size="small" />
    {PLACE[place]}
  </span>
);
