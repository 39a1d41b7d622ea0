import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import type { ReactNode } from 'react';
import type { Asked } from './useAsked.ts';
import { SETTINGS } from './words.ts';

const BLOCKS = ['one', 'two', 'three'];

/** As tall as what is coming, so that nothing jumps when it comes. */
const Waiting = () => (
  <div className="stack" aria-busy="true">
    <p className="unseen" role="status">
      {SETTINGS.loading}
    </p>
    {BLOCKS.map((block) => (
      <div key={block} className="skeleton-part" aria-hidden="true" />
    ))}
  </div>
);

interface Props<T> {
  asked: Asked<T>;
  children: (value: T) => ReactNode;
}

/** What was asked for, once it is there; why it is not, and a way to ask again. */
export const Loaded = <T,>({ asked: { value, problem, busy, ask }, children }: Props<T>) => (
  <>
    {problem !== undefined && (
      <Alert
        type="error"
        action={
          <Button loading={busy} onClick={ask}>
            {SETTINGS.again}
          </Button>
        }
      >
        {problem.message}
      </Alert>
    )}
    {value === undefined && problem === undefined && <Waiting />}
    {value !== undefined && children(value)}
  </>
);
