import * as z from 'zod/mini';
import { keptAs } from '../kept.ts';

/** A note that is being written. */
export const typedNotes = keptAs('note', z.string());
