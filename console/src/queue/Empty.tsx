import Box from '@cloudscape-design/components/box';
import type { SavedView } from '../route.ts';
import { EMPTY } from './viewWords.ts';

/** A view in which nothing stands: what would. */
export const Empty = ({ view }: { view: SavedView }) => (
  <div className="empty">
    <Box variant="h2">{EMPTY[view].title}</Box>
    <Box variant="p">{EMPTY[view].body}</Box>
  </div>
);
