import { type Account, addAccount } from './api.ts';
import { avatar, button, el } from './dom.ts';
import { customersOf, hasNews, type Stage, type Theatre } from './stage.ts';

const option = (account: Account, stage: Stage) => {
  const news = account.id !== stage.me?.id && hasNews(stage, account) ? ' · has a new message' : '';
  return el('option', { value: account.id }, `${account.name} @${account.username}${news}`);
};

const newPersonForm = (join: (account: Account) => Promise<void>) => {
  const name = el('input', { required: '', maxlength: '50', placeholder: 'Name', 'aria-label': 'Name' });
  const handle = el('input', {
    required: '',
    pattern: '\\w{1,15}',
    placeholder: 'handle',
    'aria-label': 'Handle, without @',
    title: 'Letters, digits and _, at most 15',
  });
  const trouble = el('p', { class: 'trouble', role: 'alert' });
  const add = el('button', { type: 'submit', class: 'primary' }, 'Join');
  const form = el('form', { class: 'newcomer' }, name, handle, add, trouble);
  form.hidden = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const id = `8003${Math.floor(Math.random() * 1e8)}`;
    join({ id, username: handle.value, name: name.value }).then(
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
  const face = el('span', { class: 'face' });
  const form = newPersonForm(async (account) => {
    await addAccount(theatre.stage().brand.id, account);
    theatre.change({ me: account });
    heard();
  });
  const add = button('New…', 'quiet', () => {
    form.hidden = !form.hidden;
  });
  select.addEventListener('change', () => {
    theatre.change({ me: customersOf(theatre.stage()).find(({ id }) => id === select.value) });
  });
  let shown = '';
  return {
    element: el(
      'div',
      { class: 'people' },
      el('div', { class: 'row' }, face, el('label', { for: 'me' }, 'Write as'), select, add),
      form,
    ),
    show: (stage: Stage) => {
      const options = customersOf(stage).map((account) => option(account, stage));
      const now = `${stage.me?.id} ${options.map((entry) => entry.text).join()}`;
      if (now === shown) return;
      shown = now;
      select.replaceChildren(...options);
      if (stage.me === undefined) return;
      select.value = stage.me.id;
      face.replaceChildren(avatar(stage.me));
    },
  };
};
