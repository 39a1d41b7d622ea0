import { button, el, keyedList } from '../dom.ts';
import type { Stage } from '../stage.ts';
import { baggage } from './baggage.ts';
import { complaints } from './complaints.ts';
import { cases, documents, parcels } from './desks.ts';
import { moodView } from './moodView.ts';
import type { Move, OfficeRecord, OfficeView } from './office.ts';
import { telco } from './telco.ts';

const VIEWS: ReadonlyMap<string, OfficeView> = new Map(
  Object.entries({ baggage, telco, complaints, parcels, cases, documents }),
);

/** Does what a button says and tells the outcome under it; `heard` is called once it is done. */
const runner = (said: HTMLElement, heard: () => void) => (move: Move) => {
  move.run().then(
    (text) => {
      said.textContent = text ?? '';
      heard();
    },
    (error: unknown) => {
      said.textContent = error instanceof Error ? error.message : 'Not done.';
    },
  );
};

const recordView = (record: OfficeRecord, heard: () => void): HTMLElement => {
  const said = el('p', { class: 'said', role: 'status' });
  const run = runner(said, heard);
  const moves = record.moves.map((move) => {
    const element = button(move.label, 'chip onward', () => run(move));
    element.setAttribute('aria-label', `${record.name}: ${move.label}`);
    return element;
  });
  return el(
    'div',
    { class: 'record' },
    el(
      'div',
      {},
      el('span', { class: 'name' }, record.name),
      ` ${record.about}`,
      el('p', { class: 'muted' }, record.state),
      said,
    ),
    el('div', { class: 'row' }, ...moves),
  );
};

/** Numbers of some offices come round again: the second parcel under a code is another parcel. */
const numbered = (record: OfficeRecord, index: number) => ({ key: `${record.name} ${index}`, record });

const officeCard = (name: string, view: OfficeView) => {
  const list = el('div', { class: 'records', tabindex: '0', role: 'region' });
  list.setAttribute('aria-label', `Records of ${view.title}`);
  const said = el('p', { class: 'said', role: 'status' });
  const mood = moodView(name, view.title);
  const records = async () => update((await view.records()).map(numbered), () => void records());
  const hear = async () => {
    await Promise.all([records(), mood.hear()]);
  };
  const update = keyedList<ReturnType<typeof numbered>, () => void>(list, {
    key: ({ key }) => key,
    mark: ({ record: { about, state, moves } }) =>
      [about, state, ...moves.map(({ label }) => label)].join('\n'),
    build: ({ record }, heard) => recordView(record, heard),
  });
  const run = runner(said, () => void records());
  const moves = view.moves.map((move) => button(move.label, 'chip', () => run(move)));
  const title = el('h2', { id: `${name}-title` }, view.title);
  return {
    element: el(
      'section',
      { class: 'card office', 'aria-labelledby': `${name}-title` },
      title,
      ...mood.elements,
      ...(moves.length === 0 ? [] : [el('div', { class: 'row' }, ...moves)]),
      said,
      list,
    ),
    hear,
  };
};

/** A card for each back office of the brand: how it behaves, and what can happen in it. */
export const officeCards = () => {
  const element = el('div', { class: 'world' });
  let cards: ReturnType<typeof officeCard>[] = [];
  let shown: Stage['brand'] | undefined;
  return {
    element,
    show: ({ brand }: Stage) => {
      if (brand === shown) return;
      shown = brand;
      cards = brand.offices.flatMap((name) => {
        const view = VIEWS.get(name);
        return view === undefined ? [] : [officeCard(name, view)];
      });
      element.replaceChildren(...cards.map((card) => card.element));
    },
    hear: async () => {
      await Promise.all(cards.map((card) => card.hear()));
    },
  };
};
