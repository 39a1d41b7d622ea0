import Alert from '@cloudscape-design/components/alert';
import type { Leaving } from './useLeave.ts';

/** Why nobody left for the provider's page. */
export const NotLeft = ({ problem }: Pick<Leaving, 'problem'>) => (
  <div role="status">{problem !== undefined && <Alert type="error">{problem}</Alert>}</div>
);
