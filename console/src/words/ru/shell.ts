/* What is said around every page. */

export const SHELL = {
  skip: 'Сразу к странице',
  pages: 'Страницы',
  showPages: 'Показать названия страниц',
  hidePages: 'Скрыть названия страниц',
  queue: 'Очередь',
  report: 'Цифры',
  settings: 'Настройки',
  sections: {
    channels: 'Каналы',
    connectors: 'Учётные системы',
    policies: 'Свои ответы',
    'service-levels': 'Нормы ответа',
    languages: 'Языки',
    people: 'Люди',
  },
  more: 'Ещё',
  moreTitle: 'Всё',
  closeMore: 'Закрыть',
  backMore: 'Назад',
  preferences: 'Мои настройки',
  shortcuts: 'Горячие клавиши',
  tour: 'Пройти знакомство',
  loading: 'Открываем страницу',
} as const;

/** A page somebody may not see, or no longer. */
export const CLOSED = {
  title: {
    report: 'Цифры вам не открыты',
    settings: 'Настройки вам не открыты',
  },
  why: {
    report:
      'Их видят старшие, руководители и администраторы. Если они нужны, попросите администратора бренда.',
    settings:
      'Их видят старшие, руководители и администраторы. Если они нужны, попросите администратора бренда.',
  },
  unknownTitle: 'Этот бренд вам не открыт',
  unknown: 'В адресе бренд, которого здесь нет или с которым вы не работаете. Вот ваши:',
  toQueue: 'К очереди',
  lostBrand: (name: string): string =>
    `Вы больше не работаете с брендом ${name}. Набранное там не отправлено.`,
  lostRole: (name: string, roles: string): string =>
    `Ваша роль в ${name} изменилась: ${roles}. Чего она не позволяет, на странице больше нет.`,
};

/** Something went wrong, and what to do. */
export const TROUBLE = {
  startTitle: 'okno не открылось',
  start: 'Как только вы вернётесь на страницу или появится связь, okno попробует снова.',
  again: 'Попробовать снова',
  crashTitle: 'Страница сломалась',
  crash:
    'Обновите её: набранное хранится в этой вкладке. Если сломается снова, расскажите тем, кто ведёт okno, что вы делали.',
  part: 'Часть страницы не удалось показать. Обновите её: набранное хранится в этой вкладке.',
  reload: 'Обновить страницу',
} as const;
