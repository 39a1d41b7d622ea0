// Before anything is drawn, so that the page never shows in the other theme first; src/preferences/look.ts goes on.
{
  const chosen = localStorage.getItem('okno.theme');
  const system = matchMedia('(prefers-color-scheme: dark)').matches;
  const compact = localStorage.getItem('okno.density') === 'compact';
  document.body.classList.toggle('awsui-dark-mode', chosen === 'dark' || (chosen !== 'light' && system));
  document.body.classList.toggle('awsui-compact-mode', compact);
}
