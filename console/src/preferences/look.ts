import { density, theme } from './stored.ts';

const systemDark = matchMedia('(prefers-color-scheme: dark)');

/** Puts the chosen theme and density on the page: class names of Cloudscape's, and of our own colours. */
export const look = (): void => {
  const wished = theme.read();
  const dark = wished === 'dark' || (wished === 'system' && systemDark.matches);
  const { classList } = document.body;
  classList.toggle('awsui-dark-mode', dark);
  classList.toggle('awsui-compact-mode', density.read() === 'compact');
};

/** Keeps the look in step with the system, and with what is chosen in another tab. */
export const followLook = (): void => {
  systemDark.addEventListener('change', look);
  window.addEventListener('storage', look);
  look();
};
