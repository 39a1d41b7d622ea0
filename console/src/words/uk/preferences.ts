/* What is said of what a person likes. */

export const PREFERENCES = {
  title: 'Мої налаштування',
  lead: 'Лише для вас і в цьому браузері. Усе змінюється одразу.',
  language: 'Мова okno',
  languageWhy: 'Клієнтам відповідають їхньою мовою. Сторінка відкриється знову; набране збережеться.',
  theme: 'Кольори',
  themes: { system: 'Як у системі', light: 'Світлі', dark: 'Темні' },
  density: 'Щільність',
  densities: { comfortable: 'Вільно', compact: 'Щільно' },
  shortcuts: 'Гарячі клавіші',
  shortcutsOn: 'Клавіші з одного знака: j, e, ? та інші',
  shortcutsWhy: 'Вимкніть, якщо диктуєте голосом або натискаєте випадково. Сполучення з Ctrl лишаться.',
  tour: 'Познайомитися',
  close: 'Закрити',
} as const;
