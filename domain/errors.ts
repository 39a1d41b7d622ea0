/** What a caller may do about a `VisibleError`; the HTTP edge maps each kind to one status. */
export type ErrorKind =
  | 'input'
  | 'auth'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'too_large'
  | 'limited'
  | 'unavailable';

/**
 * The one error whose words may be shown to the person who caused it. Everything else that is thrown
 * is a defect or an outage and is answered with a bare 500. The message never holds personal data.
 */
export class VisibleError extends Error {
  readonly kind: ErrorKind;
  /** Stable machine word, e.g. `signature_mismatch`. */
  readonly code: string;
  /** Plain data the console may show beside the message, e.g. who approved first. */
  readonly details: Readonly<Record<string, string>>;

  constructor(kind: ErrorKind, code: string, message: string, details: Record<string, string> = {}) {
    super(message);
    this.name = 'VisibleError';
    this.kind = kind;
    this.code = code;
    this.details = details;
  }
}
