/* What stands on what was said. */

export const SAID = {
  bubble: (who: string, when: string): string => `${who}, ${when}`,
  edited: (when: string): string => `змінено о ${when}`,
  original: 'Як було спершу',
  takenBack: { in: 'Клієнт видалив повідомлення.', out: 'Ми видалили повідомлення.' },
  undelivered: (reason: string): string => `Не доставлено: ${reason}`,
  quotes: (who: string): string => `У відповідь на повідомлення: ${who}`,
  quotesElsewhere: 'У відповідь на допис не з цього листування.',
} as const;

export const FILE = {
  of: (kind: string, who: string): string => `${kind}, надіслано: ${who}`,
  enlarge: (what: string): string => `Збільшити: ${what}`,
  close: 'Закрити',
  open: (name: string): string => `Відкрити ${name}`,
  tab: 'у новій вкладці',
  fetching: 'Отримуємо з каналу',
  slow: 'З каналу поки не надійшло',
  again: 'Ще раз',
  ready: 'Готово, можна відкрити',
  refused: (reason: string): string => `Показати не можна: ${reason}`,
  broken: 'Зображення не завантажилося.',
} as const;
