import type { News } from '#domain/live.ts';
import type { LiveDesk } from '../layers.ts';

/** Tells everybody at a brand, or one of them, who is there. Whoever turns out to be gone is forgotten, and that is told. */
export const tellPresent = async (desk: LiveDesk, brand: string, only?: string): Promise<void> => {
  // Taken before they are read: whoever moves after that tells of it with a later moment.
  const at = desk.clock.now();
  const people = await desk.listeners.present(brand);
  const news: News = { type: 'present', brand, at, people };
  const connections = only === undefined ? people.map(({ connection }) => connection) : [only];
  const gone = await tellAll(desk, connections, news);
  for (const connection of gone) await desk.listeners.leave(connection, brand);
  if (gone.length > 0 && only === undefined) await tellPresent(desk, brand);
};

/** Those that are gone. Whoever could not be told hears it with the next that is said. */
const tellAll = async (
  { pages }: LiveDesk,
  connections: readonly string[],
  news: News,
): Promise<string[]> => {
  const told = await Promise.allSettled(connections.map((one) => pages.tell(one, news)));
  return connections.filter((_, index) => {
    const outcome = told[index];
    return outcome?.status === 'fulfilled' && outcome.value === 'gone';
  });
};
