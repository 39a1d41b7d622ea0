import { onChannel, type Person } from '../api.ts';
import { avatar, button, el } from '../dom.ts';
import { hasNews, meOn, type Stage, type Theatre, townOf } from '../stage.ts';
import { customersIn, nameOf } from '../town.ts';

const option = (person: Person, stage: Stage, me: Person | undefined) => {
  const { channel } = stage;
  const isNew = channel.places.some((place) => hasNews(stage, channel, place, person));
  const news = person.id !== me?.id && isNew ? ' · has something new' : '';
  const handle = person.handle === undefined ? '' : ` @${person.handle}`;
  return el('option', { value: person.id }, `${nameOf(person)}${handle}${news}`);
};

const newPersonForm = (join: (person: Person) => Promise<void>) => {
  const name = el('input', { required: '', maxlength: '50', placeholder: 'Name', 'aria-label': 'Name' });
  const handle = el('input', {
    required: '',
    pattern: '\\w{1,15}',
    placeholder: 'handle',
    'aria-label': 'Handle, without @',
    title: 'Letters, digits and _, at most 15',
  });
  const trouble = el('p', { class: 'trouble', role: 'alert' });
  const add = el('button', { type: 'submit', class: 'chip' }, 'Join');
  const form = el('form', { class: 'newcomer' }, name, handle, add, trouble);
  form.hidden = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const id = `8003${Math.floor(Math.random() * 1e8)}`;
    join({ id, handle: handle.value, name: name.value }).then(
      () => {
        form.reset();
        form.hidden = true;
        trouble.textContent = '';
      },
      (error: unknown) => {
        trouble.textContent = error instanceof Error ? error.message : 'Not added.';
      },
    );
  });
  return form;
};

/** Chooses whom the player is. */
export const people = (theatre: Theatre, heard: () => void) => {
  const select = el('select', { id: 'me' });
  const label = el('label', { for: 'me' });
  const face = el('span', { class: 'face' });
  const form = newPersonForm(async (person) => {
    const { brand, channel } = theatre.stage();
    await onChannel(brand.id, channel.name, 'person', person);
    theatre.change({ player: person });
    heard();
  });
  const add = button('New…', 'quiet', () => {
    form.hidden = !form.hidden;
    add.setAttribute('aria-expanded', String(!form.hidden));
    if (!form.hidden) form.querySelector('input')?.focus();
  });
  add.setAttribute('aria-expanded', 'false');
  select.addEventListener('change', () => {
    const player = customersIn(townOf(theatre.stage())).find(({ id }) => id === select.value);
    theatre.change({ player });
  });
  let shown = '';
  return {
    element: el('div', { class: 'people' }, el('div', { class: 'row' }, face, label, select, add), form),
    show: (stage: Stage) => {
      const me = meOn(stage);
      label.textContent = stage.channel.outOnly ? 'Read as' : 'Write as';
      add.hidden = stage.channel.outOnly;
      if (stage.channel.outOnly) form.hidden = true;
      const options = customersIn(townOf(stage)).map((person) => option(person, stage, me));
      const now = `${stage.channel.name} ${me?.id} ${options.map((entry) => entry.text).join()}`;
      if (now === shown) return;
      shown = now;
      select.replaceChildren(...options);
      if (me !== undefined) select.value = me.id;
      face.replaceChildren(...(me === undefined ? [] : [avatar(nameOf(me))]));
    },
  };
};
