import { addDm, addPost } from './api.ts';
import { button, el } from './dom.ts';
import type { Stage, Theatre } from './stage.ts';

const wordsFor = ({ tab, brand, replyTo, world }: Stage) => {
  if (tab === 'messages') return { label: `Message to ${brand.name}`, action: 'Send' };
  if (replyTo === undefined) return { label: 'A new post, for everybody to read', action: 'Post' };
  const author = world.accounts.find(({ id }) => id === replyTo.author_id);
  return { label: `Reply to @${author?.username ?? 'them'}, for everybody to read`, action: 'Reply' };
};

/** A post reaches the brand only when it names it. */
const opening = (stage: Stage): string => (stage.tab === 'messages' ? '' : `@${stage.brand.handle} `);

const send = async ({ brand, me, tab, replyTo }: Stage, text: string): Promise<void> => {
  if (me === undefined) return;
  if (tab === 'messages') await addDm(brand.id, me.username, brand.handle, text);
  else await addPost(brand.id, me.username, text, replyTo?.id);
};

/** The box in which the player writes; `heard` is called once something was said. */
export const composer = (theatre: Theatre, heard: () => void) => {
  const label = el('label', { for: 'composer' });
  const box = el('textarea', { id: 'composer', rows: '2' });
  const action = el('button', { type: 'submit', class: 'primary' });
  const trouble = el('p', { class: 'trouble', role: 'alert' });
  const cancel = button('Not a reply', 'quiet', () => theatre.change({ replyTo: undefined }));
  const foot = el('div', { class: 'foot' }, cancel, action);
  const form = el('form', { class: 'composer' }, label, box, trouble, foot);
  let opened = '';

  const submit = async () => {
    const text = box.value.trim();
    if (text === '' || text === opened.trim()) return;
    action.disabled = true;
    try {
      await send(theatre.stage(), text);
      trouble.textContent = '';
      box.value = opened;
      theatre.change({ replyTo: undefined });
      heard();
    } catch (error) {
      trouble.textContent = `Not sent. ${error instanceof Error ? error.message : ''}`;
    } finally {
      action.disabled = false;
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
  });

  return {
    element: form,
    /** Puts words into the box for the player to send or change. */
    fill: (text: string) => {
      box.value = text;
      box.focus();
    },
    focus: () => box.focus(),
    show: (stage: Stage) => {
      const words = wordsFor(stage);
      label.textContent = words.label;
      action.textContent = words.action;
      cancel.hidden = stage.replyTo === undefined;
      if (box.value === opened) box.value = opening(stage);
      opened = opening(stage);
    },
  };
};
