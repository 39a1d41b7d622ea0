import type { Place } from '#domain/message.ts';

/** Weighted characters of a post; characters of a direct message. */
export const LIMITS = { public: 280, private: 10_000 } as const satisfies Record<Place, number>;
