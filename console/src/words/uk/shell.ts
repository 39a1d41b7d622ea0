/* What is said around every page. */

export const SHELL = {
  skip: 'Одразу до сторінки',
  pages: 'Сторінки',
  showPages: 'Показати назви сторінок',
  hidePages: 'Сховати назви сторінок',
  queue: 'Черга',
  report: 'Цифри',
  settings: 'Налаштування',
  sections: {
    channels: 'Канали',
    connectors: 'Облікові системи',
    policies: 'Власні відповіді',
    'service-levels': 'Норми відповіді',
    languages: 'Мови',
    people: 'Люди',
  },
  more: 'Ще',
  moreTitle: 'Усе',
  closeMore: 'Закрити',
  backMore: 'Назад',
  preferences: 'Мої налаштування',
  shortcuts: 'Гарячі клавіші',
  tour: 'Познайомитися',
  loading: 'Відкриваємо сторінку',
} as const;

/** A page somebody may not see, or no longer. */
export const CLOSED = {
  title: {
    report: 'Цифри вам не відкриті',
    settings: 'Налаштування вам не відкриті',
  },
  why: {
    report:
      'Їх бачать старші, керівники й адміністратори. Якщо вони потрібні, попросіть адміністратора бренду.',
    settings:
      'Їх бачать старші, керівники й адміністратори. Якщо вони потрібні, попросіть адміністратора бренду.',
  },
  unknownTitle: 'Цей бренд вам не відкритий',
  unknown: 'В адресі бренд, якого тут немає або з яким ви не працюєте. Ось ваші:',
  toQueue: 'До черги',
  lostBrand: (name: string): string => `Ви більше не працюєте з брендом ${name}. Набране там не надіслано.`,
  lostRole: (name: string, roles: string): string =>
    `Ваша роль у ${name} змінилася: ${roles}. Чого вона не дозволяє, на сторінці більше немає.`,
};

/** Something went wrong, and what to do. */
export const TROUBLE = {
  startTitle: 'okno не відкрилося',
  start: 'Щойно ви повернетеся на сторінку або з’явиться зв’язок, okno спробує знову.',
  again: 'Спробувати знову',
  crashTitle: 'Сторінка зламалася',
  crash:
    'Оновіть її: набране зберігається в цій вкладці. Якщо зламається знову, розкажіть тим, хто веде okno, що ви робили.',
  part: 'Частину сторінки не вдалося показати. Оновіть її: набране зберігається в цій вкладці.',
  reload: 'Оновити сторінку',
} as const;
