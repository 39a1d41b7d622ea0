// PLACEHOLDER by the lead: the owner overwrites this file whole.
import type { DetectLanguage } from '#desk/ports.ts';

export const detectLanguage: DetectLanguage = async () => undefined;
