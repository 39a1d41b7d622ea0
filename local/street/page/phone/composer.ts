import { onChannel, type SaidFile } from '../api.ts';
import { button, el } from '../dom.ts';
import { icon } from '../icons.ts';
import { PLACES } from '../look.ts';
import { meOn, NEW, type Stage, type Theatre, townOf } from '../stage.ts';
import { nameOf, personIn } from '../town.ts';
import { attaching } from './attach.ts';

const ALL_READ = 'for everybody to read';

const wordsFor = (stage: Stage) => {
  const { place, brand, writing } = stage;
  const everybody = place === 'public' ? `, ${ALL_READ}` : '';
  if (writing.kind === 'change') return { label: `Say it otherwise${everybody}`, action: 'Change' };
  if (writing.kind === 'reply') {
    const author = nameOf(personIn(townOf(stage), writing.to.by));
    return { label: `Reply to ${author}${everybody}`, action: 'Reply' };
  }
  if (place === 'public') return { label: `A new post${everybody}`, action: 'Post' };
  return { label: `Message to ${brand.name}`, action: 'Send' };
};

/** In public the brand is named, as most channels tell it of nothing else. */
const opening = ({ place, channel, writing }: Stage): string => {
  if (writing.kind === 'change') return writing.said.text;
  return place === 'public' ? `@${channel.handle} ` : '';
};

/** Says what is in the box, as whoever the player is. @throws Error in words for the player */
const say = async (stage: Stage, text: string, file: SaidFile | undefined): Promise<void> => {
  const { brand, channel, place, writing } = stage;
  const me = meOn(stage);
  if (me === undefined) throw new Error('Nobody is on this channel yet.');
  if (writing.kind === 'change') {
    await onChannel(brand.id, channel.name, 'edit', { id: writing.said.id, text });
    return;
  }
  await onChannel(brand.id, channel.name, 'say', {
    ...{ by: me.id, place, text },
    ...(writing.kind === 'reply' && { inReplyTo: writing.to.id }),
    ...(file !== undefined && { files: [file] }),
  });
};

const parts = (theatre: Theatre) => {
  const label = el('label', { for: 'composer' });
  const box = el('textarea', { id: 'composer', rows: '1' });
  const action = el('button', { type: 'submit', class: 'primary' });
  const trouble = el('p', { class: 'trouble', role: 'alert' });
  const cancel = button('Never mind', 'quiet', () => theatre.change({ writing: NEW }));
  const attach = attaching((text) => {
    trouble.textContent = text;
  });
  const controls = el('div', { class: 'attach' }, ...attach.controls);
  const foot = el('div', { class: 'foot' }, controls, cancel, action);
  const form = el('form', { class: 'composer' }, label, box, attach.menu, trouble, foot);
  const silence = el('p', { class: 'composer muted' }, 'Only the brand writes here.');
  return { label, box, action, trouble, cancel, attach, controls, form, silence };
};

/** Calls `submit` when the player sends: with the button, or with Ctrl and Enter. */
const onSubmit = ({ form, box }: ReturnType<typeof parts>, submit: () => Promise<void>): void => {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
  });
};

/** Writes into the box what a text begins with here, unless the player has begun already. */
const opener = (box: HTMLTextAreaElement) => {
  let opened = '';
  let about = NEW;
  return {
    isUntouched: () => ['', opened.trim()].includes(box.value.trim()),
    again: () => {
      box.value = opened;
    },
    show: (stage: Stage) => {
      const changes = about !== stage.writing && stage.writing.kind === 'change';
      if (box.value === opened || changes) box.value = opening(stage);
      opened = opening(stage);
      about = stage.writing;
    },
  };
};

/** The box in which the player writes; `heard` is called once something was said. */
export const composer = (theatre: Theatre, heard: () => void) => {
  const all = parts(theatre);
  const { label, box, action, trouble, cancel, attach, controls, form, silence } = all;
  const begun = opener(box);
  onSubmit(all, async () => {
    if (begun.isUntouched() && attach.file() === undefined) return;
    action.disabled = true;
    try {
      await say(theatre.stage(), box.value.trim(), attach.file());
      begun.again();
      attach.clear();
      theatre.change({ writing: NEW });
      heard();
    } catch (error) {
      trouble.textContent = `Not sent. ${error instanceof Error ? error.message : ''}`;
    } finally {
      action.disabled = false;
    }
  });
  return {
    element: el('div', {}, form, silence),
    /** Puts words into the box for the player to send or change. */
    fill: (text: string) => {
      box.value = text;
      box.focus();
    },
    focus: () => box.focus(),
    complain: (text: string) => {
      trouble.textContent = text;
    },
    show: (stage: Stage) => {
      const words = wordsFor(stage);
      label.replaceChildren(icon(PLACES[stage.place].picture), words.label);
      action.textContent = words.action;
      cancel.hidden = stage.writing.kind === 'new';
      controls.classList.toggle('away', stage.writing.kind === 'change');
      form.hidden = stage.channel.outOnly;
      silence.hidden = !stage.channel.outOnly;
      begun.show(stage);
    },
  };
};
