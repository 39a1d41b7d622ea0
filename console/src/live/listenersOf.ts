/** Those who want to be told something. */
export const listenersOf = <Given extends unknown[]>() => {
  const all = new Set<(...given: Given) => void>();
  return {
    /** Returns how to leave. */
    add: (listener: (...given: Given) => void): (() => void) => {
      all.add(listener);
      return () => void all.delete(listener);
    },
    tell: (...given: Given): void => {
      for (const listener of all) listener(...given);
    },
  };
};
