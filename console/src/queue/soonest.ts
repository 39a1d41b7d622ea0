/** Runs what it is given soon, and no two within so many milliseconds. */
export const soonest = (everyMs: number): ((run: () => void) => void) => {
  let last = Number.NEGATIVE_INFINITY;
  return (run) => {
    setTimeout(
      () => {
        last = performance.now();
        run();
      },
      Math.max(0, last + everyMs - performance.now()),
    );
  };
};
