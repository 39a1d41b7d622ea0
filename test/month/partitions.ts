import type { Item } from './expressions.ts';

interface Sorted {
  keys: string[];
  items: Map<string, Item>;
}

const place = (keys: readonly string[], key: string): number => {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Items under a name, in the order of a key. */
export const partitions = () => {
  const all = new Map<string, Sorted>();
  return {
    /** `from`: where the keys begin that are at or after the one asked for. */
    of: (name: string, key = '') => {
      const { keys, items } = all.get(name) ?? { keys: [], items: new Map<string, Item>() };
      return { keys, items, from: key === '' ? 0 : place(keys, key) };
    },
    put: (name: string, key: string, item: Item): void => {
      const sorted = all.get(name) ?? { keys: [], items: new Map<string, Item>() };
      if (!sorted.items.has(key)) sorted.keys.splice(place(sorted.keys, key), 0, key);
      sorted.items.set(key, item);
      all.set(name, sorted);
    },
    remove: (name: string, key: string): void => {
      const sorted = all.get(name);
      if (sorted?.items.delete(key)) sorted.keys.splice(place(sorted.keys, key), 1);
    },
  };
};
