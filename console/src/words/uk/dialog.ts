/* What every dialog says. */

export const DIALOG = {
  close: 'Закрити',
  cancel: 'Не зараз',
};
