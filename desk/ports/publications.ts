import type { Brand } from '#domain/brand.ts';
import type { Instant } from '#domain/instant.ts';
import type { Language } from '#domain/languages.ts';
import type { Wanted } from './backOffice.ts';

/** A folder of files that passed its checks: a connector definition, or a brand's policies. */
export interface Publication {
  kind: 'connector' | 'policies' | 'service_levels';
  name: string;
  /** Rises by one with every publication of this name. */
  version: number;
  publishedAt: Instant;
  /** Text files by path within the folder. */
  files: Readonly<Record<string, string>>;
}

export interface Publications {
  /** The newest of each name, cached for at most five minutes. */
  of(brand: string): Promise<readonly Publication[]>;
  /** Becomes the newest of its name; the one before is kept. */
  put(brand: string, publication: Omit<Publication, 'version'>): Promise<Publication>;
}

/** One paragraph of a brand's own answers. */
export interface PolicyAnswer {
  /** `promo-code`, and the paragraph within it, from 1. */
  policy: string;
  paragraph: number;
  title: string;
  lang: Language;
  /** Plain text, as published. */
  text: string;
  /** May be said to anybody, anywhere; else in private alone. */
  isPublic: boolean;
  /** Day of publication, or since when it holds. */
  validFrom: Instant;
  validUntil?: Instant;
  /** How well it fits the question, 0 to 1. */
  score: number;
}

export interface Policies {
  /** The paragraph that answers a question, if one does: in the question's language, else in the brand's own. */
  answer(brand: Brand, question: Wanted, now: Instant): Promise<PolicyAnswer | undefined>;
}
