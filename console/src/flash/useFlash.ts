import { type Flash, flash } from './flashes.ts';

/** `flash({ id, type, says })` puts a message at the top of the page, which stays there from thread to thread. */
export const useFlash = (): ((message: Flash) => void) => flash;
