import type { LiveDesk } from '../layers.ts';
import { tellPresent } from './tellPresent.ts';

/** A page was closed. */
export const leave =
  (desk: LiveDesk) =>
  async (connection: string): Promise<void> => {
    const brand = await desk.listeners.leave(connection);
    if (brand !== undefined) await tellPresent(desk, brand);
  };
