/** Keeps Cloudscape's dark mode in step with the system's. */
export const followTheme = (): void => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    document.body.classList.toggle('awsui-dark-mode', dark.matches);
  };
  dark.addEventListener('change', apply);
  apply();
};
