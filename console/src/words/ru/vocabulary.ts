import type { ActionKind, ActionState, Risk } from '#domain/action.ts';
import type { Joined } from '#domain/contact.ts';
import type { Disclosure, Verification } from '#domain/disclosure.ts';
import type { Draft, DraftState, HumanReason } from '#domain/draft.ts';
import type { Certainty } from '#domain/facts.ts';
import type { FindingKind } from '#domain/finding.ts';
import type { Language } from '#domain/languages.ts';
import type { AttachmentKind, Place, Unreadable } from '#domain/message.ts';
import type { ReplyState } from '#domain/reply.ts';
import type { Role } from '#domain/roles.ts';
import type { LengthUnit } from '#domain/traits.ts';
import type { Intent } from '#domain/understanding.ts';
import type { DossierEntry, Suggestion, Urgency } from '#domain/view.ts';

/*
 * Словарь, один на все русские тексты: thread переписка, queue очередь, draft черновик, reply ответ, episode обращение,
 * promise обещание, gate проверка, finding замечание, claim утверждение, fact факт, case по виду (розыск багажа, заявка,
 * жалоба), вообще «заявка», её решение «вопрос решён», back office учётная система, brand бренд, agent оператор, lead старший, manager руководитель,
 * incident авария, due срок, overdue просрочено, set aside отложить, dismiss закрыть без ответа, second approval второе
 * подтверждение, account аккаунт, dossier досье, notice новость клиенту. Человека зовут «клиент»; о том, кто что сделал,
 * говорим без рода: «Анна: черновик одобрен».
 */

export const PLACE: Record<Place, string> = { public: 'Публично', private: 'Лично' };

export const PLACE_OF_REPLY: Record<Place, string> = {
  public: 'Публичный ответ',
  private: 'Личное сообщение',
};

export const URGENCY: Record<Urgency, string> = {
  breach: 'Просрочено',
  warning: 'Скоро срок',
  calm: 'В срок',
};

export const ROLE: Record<Role, string> = {
  agent: 'Оператор',
  lead: 'Старший',
  manager: 'Руководитель',
  admin: 'Администратор',
};

export const DRAFT_STATE: Record<DraftState, string> = {
  ready: 'Можно отправлять',
  refused: 'Не прошёл проверку',
  human: 'Пишет человек',
};

export const HUMAN_REASON: Record<HumanReason, string> = {
  thanks: 'Клиент благодарит: решите, нужен ли ответ.',
  abuse: 'Оскорбления: отвечать ли и что, решает человек.',
  not_a_case: 'Такого okno в учётной системе не найдёт: отвечает человек.',
  language: 'На этом языке okno не пишет: отвечает человек.',
  too_many_tries: 'Номер и фамилия не сошлись слишком много раз: дальше человек.',
  unknown_status: 'Учётная система вернула статус, которого okno не знает: прочитайте его перед ответом.',
  agent_asked: 'Вы решили написать сами.',
  action_first: 'Пока отвечать нечего: сначала сделайте это, черновик появится по результату.',
  other_language: 'Готовый ответ есть только на другом языке: его переводит человек.',
  too_long: 'Ответ не помещается в канал: его сокращает человек.',
  dissatisfied: 'На вопрос, помогли ли мы, клиент ответил «нет»: дальше человек.',
};

export const REPLY_STATE: Record<ReplyState, string> = {
  proposed: 'Ждёт старшего',
  approved: 'Отправляется',
  sending: 'Отправляется',
  unknown: 'Проверяем отправку',
  sent: 'Отправлен',
  needs_human: 'Ушёл ли ответ?',
  refused: 'Канал отказал',
  returned: 'Вернулся',
};

export const FINDING_KIND: Record<FindingKind, string> = {
  disclosure: 'Здесь этого говорить нельзя',
  truth: 'Нет подтверждения',
  wording: 'Формулировка',
};

export const CERTAINTY: Record<Certainty, string> = {
  confirmed: 'подтверждено',
  reported: 'сообщили',
  estimated: 'оценка',
  inferred: 'вывод okno',
};

export const DISCLOSURE: Record<Disclosure, string> = {
  public: 'можно публично',
  private_thread: 'только в личных сообщениях',
  verified_basic: 'только после проверки личности',
  verified_strong: 'только после строгой проверки личности',
  agent_only: 'только для операторов',
};

export const INTENT: Record<Intent, string> = {
  case: 'спрашивает о своей заявке',
  request: 'просит что-то сделать',
  question: 'спрашивает, как вообще устроено',
  thanks: 'благодарит',
  abuse: 'оскорбляет',
  other: 'что-то другое',
};

export const VERIFICATION: Record<Verification, string> = {
  none: 'личность неизвестна',
  reference: 'знает номер',
  verified_basic: 'личность проверена',
  verified_strong: 'личность строго проверена',
};

export const LANGUAGE: Record<Language, string> = {
  en: 'английский',
  ru: 'русский',
  uk: 'украинский',
  nl: 'нидерландский',
  de: 'немецкий',
};

/** What a draft asks the customer for. */
export const ASKED: Record<Draft['asks'][number], string> = {
  reference: 'номер',
  surname: 'фамилия',
  postcode: 'почтовый индекс',
  phone4: 'последние цифры телефона',
  code: 'одноразовый код',
};

export const ACTION_KIND: Record<ActionKind, string> = {
  create_ticket: 'Завести заявку',
  place_order: 'Оформить заказ',
  open_complaint: 'Завести жалобу',
  reschedule_delivery: 'Перенести доставку',
  send_document: 'Отправить документ',
  call_back: 'Перезвонить клиенту',
};

export const ACTION_STATE: Record<ActionState, string> = {
  approved: 'Ждёт выполнения',
  running: 'Выполняется',
  unknown: 'Неясно, выполнено ли',
  done: 'Сделано',
  refused: 'Учётная система отказала',
  needs_human: 'Выполнено ли?',
};

export const RISK: Record<Risk, string> = {
  low: 'Риска почти нет: можно отменить, денег не стоит.',
  high: 'Риск высокий: деньги, договор или чьё-то время.',
};

export const ATTACHMENT: Record<AttachmentKind, string> = {
  image: 'Картинка',
  video: 'Видео',
  audio: 'Аудио',
  file: 'Файл',
  sticker: 'Стикер',
  location: 'Место',
  share: 'Репост',
};

export const UNREADABLE: Record<Unreadable, string> = {
  encrypted: 'Сообщение зашифровано: прочитать его можно только в приложении.',
  unsupported: 'Такие сообщения платформа не передаёт.',
};

export const LENGTH_UNIT: Record<LengthUnit, string> = {
  weighted: 'знаков',
  characters: 'знаков',
  bytes: 'байт',
  parts: 'SMS',
};

/** How an account was found to be the same person’s. */
export const JOINED: Record<Joined, string> = {
  channel: 'так говорит канал',
  reference: 'подтверждена одна и та же заявка',
  agent: 'решение оператора:',
};

export const SUGGESTED: Record<Suggestion['why'], string> = {
  same_name: 'то же имя',
};

export const PROMISE_STATE: Record<Extract<DossierEntry, { kind: 'promise' }>['state'], string> = {
  open: 'ещё не выполнено',
  kept: 'выполнено',
  broken: 'нарушено',
};
