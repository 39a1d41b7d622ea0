import type { Place } from '#domain/message.ts';
import type { State } from './state.ts';
import './signs.css';

/*
 * Cloudscape's own glyphs, each as one stroke and without its components: a list that is scrolled puts hundreds of them
 * on the page in a moment, and what is not on the page costs nothing.
 */

const CIRCLE = 'M15 8A7 7 0 1 1 1 8a7 7 0 0 1 14 0Z';

const GLYPHS: Readonly<Record<State['type'] | Place, string>> = {
  success: `${CIRCLE}M4.5 7.5 7 10l4-5`,
  error: `${CIRCLE}M5.5 5.5l5 5M10.5 5.5l-5 5`,
  warning:
    'M8 5v4M8 10v2M6.52 1.88l-5.33 9.76c-.13.23-.19.5-.19.76 0 .88.71 1.59 1.59 1.59H13.4c.88 0 1.59-.71 1.59-1.59 0-.27-.07-.53-.19-.76L9.48 1.88C9.18 1.34 8.62 1 8 1s-1.18.34-1.48.88Z',
  info: `${CIRCLE}M8 12V7M8 6V4`,
  'in-progress': `${CIRCLE}M5 7v2M8 7v2M11 7v2`,
  pending: `${CIRCLE}M8 4v5H4`,
  stopped: `${CIRCLE}M5 8h6`,
  'not-started': CIRCLE,
  public: `${CIRCLE}M11 8c0 3.9-1.3 7-3 7s-3-3.1-3-7 1.3-7 3-7 3 3.1 3 7ZM1 8h14`,
  private:
    'M12 7H4a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1V8a1 1 0 0 0-1-1ZM5 7V4c0-1.65 1.35-3 3-3s3 1.35 3 3v3',
};

/** For the eye alone: words stand beside it. */
export const Glyph = ({ name }: { name: keyof typeof GLYPHS }) => (
  <svg className="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={GLYPHS[name]} />
  </svg>
);
