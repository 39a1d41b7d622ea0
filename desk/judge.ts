import type { Finding } from '#domain/gate.ts';
export const judgeDeliveries = (..._all: unknown[]): Finding[] => [];
