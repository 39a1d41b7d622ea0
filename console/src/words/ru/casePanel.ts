import { plural } from '../plural.ts';

/* What is said beside the facts of a case. */

export const STEPS = {
  label: 'Как далеко продвинулось',
  done: 'пройдено',
  now: 'сейчас',
  ahead: 'впереди',
};

export const CHANGES = {
  since: 'С нашего последнего ответа,',
  none: 'ничего не изменилось.',
  some: (count: number): string =>
    `${count} ${plural('ru', count, { one: 'изменение', few: 'изменения', other: 'изменений' })}:`,
  was: 'было',
  isNew: 'новое',
  gone: 'больше не известно, было',
};

export const FACTS = {
  rests: 'На чём стоит черновик',
  others: (count: number): string => `В черновике не сказано (${count})`,
  known: 'Что известно',
  none: 'В этом тексте фактов нет.',
  statement: (number: number, words: string): string => `Утверждение ${number}: ${words}`,
  from: (source: string): string => `откуда: ${source}`,
  checked: 'проверено',
  old: 'Устарело: перед отправкой okno спросит ещё раз',
  copy: 'Скопировать адрес',
  copied: 'Скопировано',
  notCopied: 'Не удалось скопировать',
};
