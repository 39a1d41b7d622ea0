import * as z from 'zod/mini';
import { call } from './api.ts';
import { button, el, keyedList } from './dom.ts';
import type { Theatre } from './stage.ts';

const File = z.object({ ref: z.string(), surname: z.string(), state: z.string(), next: z.array(z.string()) });
const Files = z.object({ files: z.array(File) });
type File = z.infer<typeof File>;

const FAULTS = [
  { label: 'Works', fault: {} },
  { label: 'Slow', fault: { latencyMs: 2_000 } },
  { label: 'Down', fault: { status: 503 } },
  { label: 'Hangs', fault: { latencyMs: 60_000 } },
];

export const bagsCard = (theatre: Theatre) => {
  const list = el('div', { class: 'bags' });
  const hear = async () => {
    const { files } = z.parse(Files, await call('baggage/files'));
    update(files, theatre);
  };
  const advance = async (ref: string, to: string) => {
    await call(`baggage/files/${ref}/advance`, { to });
    await hear();
  };
  const update = keyedList<File, Theatre>(list, {
    key: (file) => file.ref,
    mark: (file) => JSON.stringify(file),
    build: ({ ref, surname, state, next }) =>
      el(
        'div',
        { class: 'bag' },
        el('div', {}, el('span', { class: 'name' }, ref), ` ${surname}`, el('p', { class: 'muted' }, state)),
        el('div', { class: 'row' }, ...next.map((to) => button(to, 'chip', () => void advance(ref, to)))),
      ),
  });
  const faults = FAULTS.map(({ label, fault }) => {
    const chip = button(label, 'chip', () => {
      for (const other of faults) other.setAttribute('aria-pressed', `${other === chip}`);
      void call('baggage/fault', fault);
    });
    return chip;
  });
  return {
    element: el(
      'section',
      { class: 'card', 'aria-labelledby': 'bags-title' },
      el(
        'div',
        { class: 'row spread' },
        el('h2', { id: 'bags-title' }, 'The back office'),
        el('div', { class: 'row' }, ...faults),
      ),
      list,
    ),
    hear,
  };
};
