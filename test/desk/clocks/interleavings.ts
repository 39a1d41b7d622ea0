/** Waits for its turn. */
export type Turn = () => Promise<void>;

type Doing = (turn: Turn) => Promise<unknown>;

/** A port that is called only when it is its caller's turn. */
export const inTurn =
  <Args extends unknown[], T>(turn: Turn, port: (...args: Args) => Promise<T>) =>
  async (...args: Args): Promise<T> => {
    await turn();
    return port(...args);
  };

/** Does two things at the same time, turn by turn in the order of the script: `ab`, then `a` first. Answers the order. */
const play = async (script: string, a: Doing, b: Doing): Promise<string> => {
  const asking = new Map<string, () => void>();
  const left = new Set(['a', 'b']);
  let changed = (): void => {};
  const begin = (who: string, doing: Doing): Promise<unknown> =>
    doing(
      () =>
        new Promise((go) => {
          asking.set(who, go);
          changed();
        }),
    ).finally(() => {
      left.delete(who);
      changed();
    });
  const both = Promise.all([begin('a', a), begin('b', b)]);
  let order = '';
  while (left.size > 0) {
    while ([...left].some((who) => !asking.has(who)))
      await new Promise<void>((resolve) => {
        changed = resolve;
      });
    if (left.size === 0) break;
    const wanted = script[order.length] ?? 'a';
    const who = left.has(wanted) ? wanted : [...left][0]!;
    // What had no choice is told in capitals: nothing else could have come then.
    order += left.size > 1 ? who : who.toUpperCase();
    asking.get(who)?.();
    asking.delete(who);
  }
  await both;
  return order;
};

/** Tries every order in which the turns of two things can come, each order in a world of its own. Answers them. */
export const everyOrder = async (
  one: (play: (a: Doing, b: Doing) => Promise<string>) => Promise<void>,
): Promise<string[]> => {
  const orders: string[] = [];
  const scripts = [''];
  for (let script = scripts.pop(); script !== undefined; script = scripts.pop()) {
    const from = script;
    await one(async (a, b) => {
      const order = await play(from, a, b);
      orders.push(order);
      for (let at = from.length; at < order.length; at += 1)
        if (order[at] === 'a') scripts.push(`${order.slice(0, at)}b`);
      return order;
    });
  }
  return orders;
};
