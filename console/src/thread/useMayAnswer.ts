import type { ThreadId } from '#domain/thread.ts';
import { useMay } from '../desk.ts';
import { brandOf } from '../route.ts';

/** Whether whoever has signed in may change anything in a thread; others are shown it without buttons. */
export const useMayAnswer = (thread: ThreadId): boolean => useMay(brandOf(thread))('answer');
