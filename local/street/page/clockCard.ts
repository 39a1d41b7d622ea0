import { turnClock } from './api.ts';
import { button, el } from './dom.ts';
import { nowMs, type Stage, type Theatre } from './stage.ts';
import { dayAndDate, duration, hourAndMinute } from './time.ts';

const TURNS = [
  { label: '+10 min', minutes: 10 },
  { label: '+1 hour', minutes: 60 },
  { label: '+1 day', minutes: 24 * 60 },
];

/** What time it is in the world, and buttons to let time pass. */
export const clockCard = (theatre: Theatre, heard: () => void) => {
  const time = el('p', { class: 'big-time' });
  const date = el('p', { class: 'muted' });
  const turn = async (minutes: number) => {
    const clock = await turnClock(minutes);
    theatre.change({ clock, skewMs: Date.parse(clock.now) - Date.now() });
    heard();
  };
  const buttons = TURNS.map(({ label, minutes }) => button(label, 'chip', () => void turn(minutes)));
  return {
    element: el(
      'section',
      { class: 'card', 'aria-labelledby': 'clock-title' },
      el('h2', { id: 'clock-title' }, 'The clock'),
      el('div', { class: 'row spread' }, el('div', {}, time, date), el('div', { class: 'row' }, ...buttons)),
    ),
    show: (stage: Stage) => {
      const { timeZone } = stage.brand;
      const ahead = duration(Math.max(0, stage.clock.offsetMs));
      time.textContent = hourAndMinute(nowMs(stage), timeZone);
      date.textContent = [
        dayAndDate(nowMs(stage), timeZone),
        timeZone.replace('_', ' '),
        ...(ahead === '' ? [] : [`turned on by ${ahead}`]),
      ].join(' · ');
    },
  };
};
