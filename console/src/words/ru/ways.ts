import { plural } from '../plural.ts';

/* How an answer reaches the customer, where that is not simply here. */

const NEXT = {
  own_words: 'ответить своими словами',
  template: 'отправить одобренным текстом',
  thread: 'ответить в другой переписке с клиентом',
} as const;

export const WAY = {
  to: 'кому:',
  in: { public: 'публично', private: 'лично' },
  title: 'Как ответ дойдёт до клиента?',
  closing: (left: string, until: string): string => `Ответить здесь можно ещё ${left}, до ${until}.`,
  ended: 'Время, когда здесь можно ответить, истекает.',
  window: (hours: number | undefined): string =>
    hours === undefined
      ? 'Время на ответ'
      : `Время на ответ (${hours} ${plural('ru', hours, { one: 'час', few: 'часа', other: 'часов' })})`,
  ownWordsOnly: (window: string, until: string): string =>
    `${window} вышло; до ${until} можно отправить только то, что написал человек. Поправьте черновик или напишите ответ сами.`,
  choose: (window: string): string => `${window} здесь вышло. Выберите, как ответ дойдёт до клиента.`,
  none: 'Написать клиенту здесь больше нельзя.',
  noneWhat: 'Если клиент напишет снова, ответить можно будет.',
  ownWords: 'Здесь, своими словами',
  template: (name: string, language: string): string => `Здесь, одобренным текстом «${name}» (${language})`,
  thread: (title: string): string => `В другой переписке с клиентом: ${title}`,
  preview: 'Что прочитает клиент',
  firstOnly: 'Так уйдёт только первый текст черновика.',
  consent: 'Как клиент согласился получить ответ там?',
  consentHint: 'Останется при ответе. Без согласия клиента отвечать в другом месте нельзя.',
  look: 'Посмотреть ту переписку',
  again: 'Клиент с тех пор написал: здесь снова можно ответить.',
  next: NEXT,
  /** What can be done after a refusal. */
  canBe: (next: string[]): string =>
    next.length === 0
      ? 'Другого способа написать клиенту здесь нет.'
      : `Можно ${next.join(' или ')}: выберите ниже.`,
} as const;
