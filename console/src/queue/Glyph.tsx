import type { Place } from '#domain/message.ts';
import type { State } from './state.ts';

/*
 * Cloudscape's own glyphs, drawn without its components: a list that is scrolled puts hundreds of them on the page in a
 * moment, and each component looks up styles and themes of its own.
 */

const CIRCLE = <circle cx="8" cy="8" r="7" />;

const GLYPHS = {
  success: (
    <>
      {CIRCLE}
      <path d="M4.5 7.5 7 10l4-5" />
    </>
  ),
  error: (
    <>
      {CIRCLE}
      <path d="m5.5 5.5 5 5M10.5 5.5l-5 5" />
    </>
  ),
  warning: (
    <path d="M8 5v4M8 10v2M6.52 1.88l-5.33 9.76c-.13.23-.19.5-.19.76 0 .88.71 1.59 1.59 1.59H13.4c.88 0 1.59-.71 1.59-1.59 0-.27-.07-.53-.19-.76L9.48 1.88C9.18 1.34 8.62 1 8 1s-1.18.34-1.48.88Z" />
  ),
  info: (
    <>
      {CIRCLE}
      <path d="M8 12V7M8 6V4" />
    </>
  ),
  'in-progress': (
    <>
      {CIRCLE}
      <path className="glyph-filled" d="M9 7H7v2h2V7ZM6 7H4v2h2V7ZM12 7h-2v2h2V7Z" />
    </>
  ),
  pending: (
    <>
      {CIRCLE}
      <path d="M8 4v5H4" />
    </>
  ),
  stopped: (
    <>
      {CIRCLE}
      <path d="M5 8h6" />
    </>
  ),
  'not-started': CIRCLE,
  public: (
    <>
      {CIRCLE}
      <ellipse cx="8" cy="8" rx="3" ry="7" />
      <path d="M1 8h14" />
    </>
  ),
  private: (
    <path d="M12 7H4a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1V8a1 1 0 0 0-1-1ZM5 7V4c0-1.65 1.35-3 3-3s3 1.35 3 3v3" />
  ),
} as const satisfies Record<State['type'] | Place, unknown>;

/** For the eye alone: words stand beside it. */
export const Glyph = ({ name }: { name: keyof typeof GLYPHS }) => (
  <svg className="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {GLYPHS[name]}
  </svg>
);
