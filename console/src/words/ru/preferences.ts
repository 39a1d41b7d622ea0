/* What is said of what a person likes. */

export const PREFERENCES = {
  title: 'Мои настройки',
  lead: 'Только для вас и в этом браузере. Всё меняется сразу.',
  language: 'Язык okno',
  languageWhy: 'Клиентам отвечают на их языке. Страница откроется заново; набранное сохранится.',
  theme: 'Цвета',
  themes: { system: 'Как в системе', light: 'Светлые', dark: 'Тёмные' },
  density: 'Плотность',
  densities: { comfortable: 'Свободно', compact: 'Плотно' },
  shortcuts: 'Горячие клавиши',
  shortcutsOn: 'Клавиши из одного знака: j, e, ? и другие',
  shortcutsWhy: 'Выключите, если диктуете голосом или нажимаете случайно. Сочетания с Ctrl останутся.',
  tour: 'Пройти знакомство',
  close: 'Закрыть',
} as const;
