import * as z from 'zod/mini';
import { call } from './api.ts';
import { button, el, keyedList } from './dom.ts';

const File = z.object({
  ref: z.string(),
  surname: z.string(),
  state: z.string(),
  next: z.array(z.string()),
  replacedBy: z.optional(z.string()),
});
const Files = z.object({ files: z.array(File) });
type File = z.infer<typeof File>;

const MOODS = [
  { label: 'Works', fault: {} },
  { label: 'Slow', fault: { latencyMs: 2_000 } },
  { label: 'Down', fault: { status: 503 } },
  { label: 'Hangs', fault: { hang: true } },
];

const spelled = (state: string): string => state.replaceAll('_', ' ');

const fileView = (file: File, advance: (file: File, to: string) => void): HTMLElement => {
  const successor = file.replacedBy === undefined ? '' : `, now ${file.replacedBy}`;
  const moves = file.next.map((to) => {
    const move = button(`→ ${spelled(to)}`, 'chip', () => advance(file, to));
    move.setAttribute('aria-label', `${file.ref}: ${spelled(to)}`);
    return move;
  });
  return el(
    'div',
    { class: 'bag' },
    el(
      'div',
      {},
      el('span', { class: 'name' }, file.ref),
      ` ${file.surname}`,
      el('p', { class: 'muted' }, spelled(file.state) + successor),
    ),
    el('div', { class: 'row' }, ...moves),
  );
};

const moodChips = (): HTMLElement[] => {
  const chips = MOODS.map(({ label, fault }) =>
    button(label, 'chip', () => {
      void call('baggage/fault', fault).then(() => {
        for (const chip of chips) chip.setAttribute('aria-pressed', `${chip.textContent === label}`);
      });
    }),
  );
  return chips;
};

/** The bags in the back office, with what can happen to each, and the moods of the back office itself. */
export const bagsCard = () => {
  const list = el('div', { class: 'bags' });
  const hear = async () => {
    const { files } = z.parse(Files, await call('baggage/files'));
    update(files, advance);
  };
  const advance = (file: File, to: string) =>
    void call(`baggage/files/${file.ref}/advance`, { to }).then(hear);
  const update = keyedList<File, typeof advance>(list, {
    key: (file) => file.ref,
    mark: (file) => JSON.stringify(file),
    build: fileView,
  });
  const title = el('h2', { id: 'bags-title' }, 'The back office');
  return {
    element: el(
      'section',
      { class: 'card', 'aria-labelledby': 'bags-title' },
      el('div', { class: 'row spread' }, title, el('div', { class: 'row' }, ...moodChips())),
      list,
    ),
    hear,
  };
};
