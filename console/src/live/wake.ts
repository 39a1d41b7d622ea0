/** Calls back when the page is seen again, or has a connection again; returns how to stop. */
export const onWake = (wake: () => void): (() => void) => {
  const seen = (): void => {
    if (!document.hidden) wake();
  };
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('online', seen);
  return () => {
    document.removeEventListener('visibilitychange', seen);
    window.removeEventListener('online', seen);
  };
};
