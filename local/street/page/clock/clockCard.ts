import { type Turn, turnClock } from '../api.ts';
import { button, el } from '../dom.ts';
import { nowMs, type Stage, type Theatre } from '../stage.ts';
import { dayAndDate, duration, hourAndMinute, wallMinute } from '../time.ts';

const HOUR_MS = 3_600_000;

type Asked = (stage: Stage) => Turn;

const TURNS: readonly { label: string; to: Asked }[] = [
  { label: '+10 min', to: () => ({ minutes: 10 }) },
  { label: '+1 hour', to: () => ({ minutes: 60 }) },
  { label: 'To the next thing due', to: ({ brand }) => ({ brand: brand.id, until: 'next' }) },
  { label: 'Tomorrow 09:00', to: ({ brand }) => ({ brand: brand.id, until: 'morning' }) },
];

const exactForm = (turn: (to: Asked) => Promise<void>) => {
  const input = el('input', { type: 'datetime-local', id: 'exact', required: '' });
  const go = el('button', { type: 'submit', class: 'chip' }, 'Turn');
  const form = el(
    'form',
    { class: 'row exact' },
    el('label', { for: 'exact', class: 'muted' }, 'To'),
    input,
    go,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const wall = input.value;
    void turn(({ brand }) => ({ brand: brand.id, wall }));
  });
  return { form, input };
};

/** What time it is in the world, in words. */
const face = () => {
  const time = el('p', { class: 'big-time' });
  const date = el('p', { class: 'muted' });
  const show = ({ brand: { timeZone }, clock }: Stage, now: number): void => {
    const ahead = duration(Math.max(0, clock.offsetMs));
    time.textContent = hourAndMinute(now, timeZone);
    date.textContent = [
      dayAndDate(now, timeZone),
      timeZone.replace('_', ' '),
      ...(ahead === '' ? [] : [`turned on by ${ahead}`]),
    ].join(' · ');
  };
  return { time, date, show };
};

/** Turns the clock, one turn at a time. */
const turner = (
  theatre: Theatre,
  heard: () => void,
  { state, trouble }: Record<'state' | 'trouble', Node>,
) => {
  let passing = false;
  return async (to: Asked): Promise<void> => {
    if (passing) return;
    passing = true;
    state.textContent = 'Time passes…';
    trouble.textContent = '';
    try {
      const clock = await turnClock(to(theatre.stage()));
      theatre.change({ clock, skewMs: Date.parse(clock.now) - Date.now() });
      heard();
    } catch (error) {
      trouble.textContent = error instanceof Error ? error.message : 'The clock was not turned.';
    } finally {
      passing = false;
      state.textContent = '';
    }
  };
};

/** What time it is in the world, and ways to let time pass. */
export const clockCard = (theatre: Theatre, heard: () => void) => {
  const shown = face();
  const state = el('p', { class: 'muted', role: 'status', 'aria-label': 'The clock' });
  const trouble = el('p', { class: 'trouble', role: 'alert' });
  const turn = turner(theatre, heard, { state, trouble });
  const buttons = TURNS.map(({ label, to }) => button(label, 'chip', () => void turn(to)));
  const { form, input } = exactForm(turn);
  return {
    element: el(
      'section',
      { class: 'card clock', 'aria-labelledby': 'clock-title' },
      el('h2', { id: 'clock-title' }, 'The clock'),
      el('div', { class: 'row spread' }, shown.time, state),
      shown.date,
      el('div', { class: 'row turns' }, ...buttons),
      form,
      trouble,
    ),
    show: (stage: Stage) => {
      const now = nowMs(stage);
      shown.show(stage, now);
      input.min = wallMinute(now, stage.brand.timeZone);
      // Half a date has no value yet: it is the player's to finish.
      if (document.activeElement !== input && input.value <= input.min)
        input.value = wallMinute(now + HOUR_MS, stage.brand.timeZone);
    },
  };
};
