// Before anything is drawn, so that the page never shows in the other theme first (src/preferences/look.ts goes on).
const chosen = localStorage.getItem('okno.theme');
const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
document.body.classList.toggle('awsui-dark-mode', dark);
document.body.classList.toggle(
  'awsui-compact-mode',
  localStorage.getItem('okno.density') === 'compact',
);
