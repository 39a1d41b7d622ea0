/* Whether the tour is to be shown: to who is here for the first time, and to who asks. */

const SEEN = 'okno.tour';

export interface Wish {
  /** False on a first visit: nobody asked. */
  asked: boolean;
}

const listeners = new Set<() => void>();
let wish: Wish | undefined = localStorage.getItem(SEEN) === null ? { asked: false } : undefined;

const change = (next: Wish | undefined): void => {
  wish = next;
  for (const listener of listeners) listener();
};

export const onTour = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const tourWished = (): Wish | undefined => wish;

export const askForTour = (): void => change({ asked: true });

/** Left at whatever step: it does not come again by itself. */
export const leaveTour = (): void => {
  localStorage.setItem(SEEN, 'seen');
  change(undefined);
};
