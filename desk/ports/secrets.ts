export interface Secrets {
  /** Parsed JSON of a secret, cached for at most five minutes. @throws VisibleError `unavailable/secret` */
  get(name: string): Promise<unknown>;
  /** As `get`, past the cache. */
  fresh(name: string): Promise<unknown>;
  put(name: string, value: unknown): Promise<void>;
}
