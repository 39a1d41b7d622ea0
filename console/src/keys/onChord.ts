import type { KeyboardEvent } from 'react';

/** Ctrl+Enter or ⌘+Enter does this here, once however long it is held, and nothing else on the page. */
export const onChord =
  (run: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) run();
  };
