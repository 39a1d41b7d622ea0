import type { SaidFile } from '../api.ts';
import { button, el } from '../dom.ts';
import { icon } from '../icons.ts';
import { samplePdf, samplePicture } from './samples.ts';

const MOST_BYTES = 200 * 1024;

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).split(',')[1] ?? ''));
    reader.addEventListener('error', () => reject(new Error('The file cannot be read.')));
    reader.readAsDataURL(file);
  });

/** @throws Error in words for the player */
const fromComputer = async (file: File): Promise<SaidFile> => {
  if (file.size > MOST_BYTES) throw new Error('A file of up to 200 KB, please.');
  const contentType = file.type === '' ? 'application/octet-stream' : file.type;
  return { name: file.name, contentType, base64: await base64Of(file) };
};

/** Chooses what is sent along; `complain` takes what is wrong with the choice, or nothing. */
export const attaching = (complain: (trouble: string) => void) => {
  let file: SaidFile | undefined;
  const name = el('span', { class: 'attached' });
  const drop = button('Not this file', 'quiet', () => take(undefined));
  const input = el('input', { type: 'file', 'aria-label': 'A file from this computer' });
  const take = (taken: SaidFile | undefined) => {
    file = taken;
    name.textContent = taken === undefined ? '' : `With ${taken.name}`;
    drop.hidden = taken === undefined;
    menu.hidden = true;
    open.setAttribute('aria-expanded', 'false');
    input.value = '';
    complain('');
  };
  const menu = el(
    'div',
    { class: 'row attachments' },
    button('A picture', 'chip', () => take(samplePicture())),
    button('A PDF', 'chip', () => take(samplePdf())),
    input,
  );
  const open = button('Attach…', 'quiet', () => {
    menu.hidden = !menu.hidden;
    open.setAttribute('aria-expanded', String(!menu.hidden));
  });
  open.prepend(icon('clip'));
  input.addEventListener('change', () => {
    const chosen = input.files?.item(0);
    if (chosen === null || chosen === undefined) return;
    fromComputer(chosen).then(take, (error: unknown) => {
      complain(error instanceof Error ? error.message : 'Not attached.');
    });
  });
  take(undefined);
  return { menu, controls: [open, name, drop], file: () => file, clear: () => take(undefined) };
};
