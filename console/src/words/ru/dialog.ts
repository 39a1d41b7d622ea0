/* What every dialog says. */

export const DIALOG = {
  close: 'Закрыть',
  cancel: 'Не сейчас',
};
