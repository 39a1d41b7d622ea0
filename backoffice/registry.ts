import type { BackOffice } from '#desk/ports/backOffice.ts';
import { baggage } from './baggage/index.ts';

/** Every back office okno can ask, by the name brands list it under. A new one is a folder and a line here. */
export const backoffices = { baggage } as const satisfies Record<string, BackOffice>;
