/* What the dossier says. */

export const DOSSIER = {
  title: 'Досье',
  what: 'Всё, что известно о том, кто здесь пишет',
  show: 'Показать досье',
  hide: 'Скрыть досье',
  loading: 'Загружаем досье',
} as const;

export const WHO = {
  title: 'Аккаунты',
  present: 'пишет здесь',
  only: 'Других аккаунтов этого человека мы не знаем.',
  part: 'Это другой человек',
  partOf: (name: string): string => `Это другой человек: ${name}`,
  partTitle: (name: string): string => `Отделить ${name}?`,
  partWhat:
    'Переписки и заявки этих аккаунтов больше не будут показаны вместе. Ничего не удаляется, и останется запись, кто это сделал. Потом их можно объединить снова.',
  partConfirm: 'Это другой человек',
} as const;

export const THREADS = {
  title: 'Переписки',
  here: 'эта переписка',
  waiting: 'ждёт ответа с',
  answered: 'ответили',
  quiet: 'никто не ждёт',
  open: (title: string, name: string): string => `Перейти к переписке: ${name}, ${title}`,
  closable: (answeredIn: string): string =>
    `Позже ответили в ${answeredIn}. Там, где клиент ждёт, об этом ещё не сказали.`,
  closableHere: (answeredIn: string): string =>
    `Клиенту уже ответили в ${answeredIn}: пошлите сюда одну строку.`,
  close: 'Закрыть ту переписку одной строкой',
  closeHere: 'Закрыть одной строкой',
  asked: 'Там готовится черновик. Без одобрения в той переписке ничего не уйдёт.',
  askedHere: 'Черновик готовится. Без вашего одобрения ничего не уйдёт.',
  goThere: 'Перейти и одобрить',
} as const;

export const SUGGESTION = {
  title: 'Возможно, тот же человек',
  what: (name: string, title: string, why: string): string => `${name}, ${title}: ${why}.`,
  join: 'Тот же человек',
  joinWith: (name: string, title: string): string => `Тот же человек: ${name}, ${title}`,
  ignore: 'Не сейчас',
  ignoreWhat: (name: string, title: string): string => `Не сейчас: ${name}, ${title}`,
  joinTitle: (name: string, title: string): string => `${name}, ${title}: это тот же человек?`,
  joinWhat:
    'Переписки и заявки будут показаны вместе. Права узнавать о чужих заявках это не даёт, и всё можно отменить.',
  reason: 'Откуда вы это знаете?',
  reasonHint: 'Останется в обеих переписках.',
  tooShort: 'Напишите, откуда вы это знаете.',
} as const;

export const LINE = {
  title: 'Всё по порядку',
  none: 'Пока ничего не было.',
  here: 'здесь',
  elsewhere: (title: string, place: string): string => `${title}, ${place}`,
  us: 'Мы',
  case: (display: string, backoffice: string): string => `${display} (${backoffice})`,
  promise: (owner: string, by: string): string => `Обещано написать, срок: ${by} (${owner})`,
  reply: (by: string): string => `Ответ, ${by}`,
} as const;
