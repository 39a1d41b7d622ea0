/* What stands on what was said. */

export const SAID = {
  bubble: (who: string, when: string): string => `${who}, ${when}`,
  edited: (when: string): string => `изменено в ${when}`,
  original: 'Как было сначала',
  takenBack: { in: 'Клиент удалил сообщение.', out: 'Мы удалили сообщение.' },
  undelivered: (reason: string): string => `Не доставлено: ${reason}`,
  quotes: (who: string): string => `В ответ на сообщение: ${who}`,
  quotesElsewhere: 'В ответ на запись не из этой переписки.',
} as const;

export const FILE = {
  of: (kind: string, who: string): string => `${kind}, прислано: ${who}`,
  enlarge: (what: string): string => `Увеличить: ${what}`,
  close: 'Закрыть',
  open: (name: string): string => `Открыть ${name}`,
  tab: 'в новой вкладке',
  fetching: 'Получаем из канала',
  slow: 'Из канала пока не пришло',
  again: 'Ещё раз',
  ready: 'Готово, можно открыть',
  refused: (reason: string): string => `Показать нельзя: ${reason}`,
  broken: 'Картинка не загрузилась.',
} as const;
