import { el } from './dom.ts';
import { meOn, type Stage, townOf } from './stage.ts';
import { nameOf, newsFor, saidIn } from './town.ts';

/** Tells those who hear the page what the brand said to them while they were on it. */
export const announcer = () => {
  const element = el('p', { class: 'unseen', role: 'status', 'aria-label': 'New messages' });
  const known = new Map<string, string>();
  const show = (stage: Stage): void => {
    const me = meOn(stage);
    const town = townOf(stage);
    if (me === undefined) return;
    for (const place of stage.channel.places) {
      const key = [stage.brand.id, stage.channel.name, place, me.id].join(' ');
      const newest = newsFor(town, me)[place] ?? '';
      const before = known.get(key);
      known.set(key, newest);
      const said = saidIn(town, newest);
      if (before === undefined || before === newest || said === undefined) continue;
      element.textContent = `${stage.brand.name} to ${nameOf(me)}, ${place}: ${said.text}`;
    }
  };
  return { element, show };
};
