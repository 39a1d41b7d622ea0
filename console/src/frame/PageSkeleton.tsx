import { SHELL } from './words.ts';

const BLOCKS = ['title', 'line', 'block', 'block'] as const;

/** As tall as what is coming, so that nothing jumps when it comes. */
export const PageSkeleton = () => (
  <main className="skeleton" aria-busy="true">
    <p className="unseen" role="status">
      {SHELL.loading}
    </p>
    {BLOCKS.map((kind, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: they stand still.
      <div key={index} className="skeleton-part" data-kind={kind} aria-hidden="true" />
    ))}
  </main>
);
