import type { Doing, Here } from '#domain/live.ts';
import type { ThreadId } from '#domain/thread.ts';

/** Where this page's person is; `say` is called when it is to be told. */
export const createPlace = (brand: string, say: () => void) => {
  let place: Here = { type: 'here', brand };
  let said = place;
  /** What one step of the page changes in several is told once. */
  const tell = (): void => {
    const isSame = place.thread === said.thread && place.doing === said.doing;
    said = place;
    if (!isSame) say();
  };
  return {
    where: () => place,
    here: (thread?: ThreadId, doing?: Doing): void => {
      place = {
        ...{ type: 'here', brand },
        ...(thread !== undefined && { thread }),
        ...(doing !== undefined && { doing }),
      };
      queueMicrotask(tell);
    },
  };
};
