import { plural } from '../plural.ts';

/* What is said beside the facts of a case. */

export const STEPS = {
  label: 'Як далеко просунулося',
  done: 'пройдено',
  now: 'зараз',
  ahead: 'попереду',
};

export const CHANGES = {
  since: 'Від нашої останньої відповіді,',
  none: 'нічого не змінилося.',
  some: (count: number): string =>
    `${count} ${plural('uk', count, { one: 'зміна', few: 'зміни', other: 'змін' })}:`,
  was: 'було',
  isNew: 'нове',
  gone: 'більше не відомо, було',
};

export const FACTS = {
  rests: 'На чому стоїть чернетка',
  others: (count: number): string => `У чернетці не сказано (${count})`,
  known: 'Що відомо',
  none: 'У цьому тексті фактів немає.',
  statement: (number: number, words: string): string => `Твердження ${number}: ${words}`,
  from: (source: string): string => `звідки: ${source}`,
  checked: 'перевірено',
  old: 'Застаріло: перед надсиланням okno спитає ще раз',
  copy: 'Скопіювати адресу',
  copied: 'Скопійовано',
  notCopied: 'Не вдалося скопіювати',
};
