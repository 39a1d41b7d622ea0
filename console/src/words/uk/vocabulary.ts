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
 * Словник, один на всі українські тексти: thread листування, queue черга, draft чернетка, reply відповідь, episode
 * звернення, promise обіцянка, gate перевірка, finding зауваження, claim твердження, fact факт, case за видом (розшук
 * багажу, заявка, скарга), загалом «заявка», її вирішення «питання вирішено», back office облікова система, brand бренд, agent оператор, lead старший,
 * manager керівник, incident аварія, due строк, overdue прострочено, set aside відкласти, dismiss закрити без відповіді,
 * second approval друге підтвердження, account акаунт, dossier досьє, notice новина клієнтові. Людина тут «клієнт»; про
 * те, хто що зробив, кажемо без роду: «Анна: чернетку схвалено».
 */

export const PLACE: Record<Place, string> = { public: 'Публічно', private: 'Приватно' };

export const PLACE_OF_REPLY: Record<Place, string> = {
  public: 'Публічна відповідь',
  private: 'Приватне повідомлення',
};

export const URGENCY: Record<Urgency, string> = {
  breach: 'Прострочено',
  warning: 'Строк спливає',
  calm: 'Вчасно',
};

export const ROLE: Record<Role, string> = {
  agent: 'Оператор',
  lead: 'Старший',
  manager: 'Керівник',
  admin: 'Адміністратор',
};

export const DRAFT_STATE: Record<DraftState, string> = {
  ready: 'Можна надсилати',
  refused: 'Не пройшла перевірку',
  human: 'Пише людина',
};

export const HUMAN_REASON: Record<HumanReason, string> = {
  thanks: 'Клієнт дякує: вирішіть, чи потрібна відповідь.',
  abuse: 'Образи: чи відповідати і що саме, вирішує людина.',
  not_a_case: 'Такого okno в обліковій системі не знайде: відповідає людина.',
  language: 'Цією мовою okno не пише: відповідає людина.',
  too_many_tries: 'Номер і прізвище не збіглися надто багато разів: далі людина.',
  unknown_status: 'Облікова система повернула статус, якого okno не знає: прочитайте його перед відповіддю.',
  agent_asked: 'Ви вирішили написати самі.',
  action_first: 'Поки що відповідати нема чого: спершу зробіть це, чернетка з’явиться за результатом.',
  other_language: 'Готова відповідь є лише іншою мовою: її перекладає людина.',
  too_long: 'Відповідь не вміщується в канал: її скорочує людина.',
  dissatisfied: 'На питання, чи ми допомогли, клієнт відповів «ні»: далі людина.',
};

export const REPLY_STATE: Record<ReplyState, string> = {
  proposed: 'Чекає на старшого',
  approved: 'Надсилається',
  sending: 'Надсилається',
  unknown: 'Перевіряємо, чи пішла',
  sent: 'Надіслано',
  needs_human: 'Чи пішла відповідь?',
  refused: 'Канал відмовив',
  returned: 'Повернулася',
};

export const FINDING_KIND: Record<FindingKind, string> = {
  disclosure: 'Тут цього казати не можна',
  truth: 'Немає підтвердження',
  wording: 'Формулювання',
};

export const CERTAINTY: Record<Certainty, string> = {
  confirmed: 'підтверджено',
  reported: 'повідомили',
  estimated: 'оцінка',
  inferred: 'висновок okno',
};

export const DISCLOSURE: Record<Disclosure, string> = {
  public: 'можна публічно',
  private_thread: 'лише в приватних повідомленнях',
  verified_basic: 'лише після перевірки особи',
  verified_strong: 'лише після суворої перевірки особи',
  agent_only: 'лише для операторів',
};

export const INTENT: Record<Intent, string> = {
  case: 'питає про свою заявку',
  request: 'просить щось зробити',
  question: 'питає, як воно загалом влаштовано',
  thanks: 'дякує',
  abuse: 'ображає',
  other: 'щось інше',
};

export const VERIFICATION: Record<Verification, string> = {
  none: 'особа невідома',
  reference: 'знає номер',
  verified_basic: 'особу перевірено',
  verified_strong: 'особу суворо перевірено',
};

export const LANGUAGE: Record<Language, string> = {
  en: 'англійська',
  ru: 'російська',
  uk: 'українська',
  nl: 'нідерландська',
  de: 'німецька',
};

/** What a draft asks the customer for. */
export const ASKED: Record<Draft['asks'][number], string> = {
  reference: 'номер',
  surname: 'прізвище',
  postcode: 'поштовий індекс',
  phone4: 'останні цифри телефону',
  code: 'одноразовий код',
};

export const ACTION_KIND: Record<ActionKind, string> = {
  create_ticket: 'Створити заявку',
  place_order: 'Оформити замовлення',
  open_complaint: 'Зареєструвати скаргу',
  reschedule_delivery: 'Перенести доставку',
  send_document: 'Надіслати документ',
  call_back: 'Передзвонити клієнтові',
};

export const ACTION_STATE: Record<ActionState, string> = {
  approved: 'Чекає на виконання',
  running: 'Виконується',
  unknown: 'Неясно, чи виконано',
  done: 'Зроблено',
  refused: 'Облікова система відмовила',
  needs_human: 'Чи виконано?',
};

export const RISK: Record<Risk, string> = {
  low: 'Ризику майже немає: можна скасувати, грошей не коштує.',
  high: 'Ризик високий: гроші, договір або чийсь час.',
};

export const ATTACHMENT: Record<AttachmentKind, string> = {
  image: 'Зображення',
  video: 'Відео',
  audio: 'Аудіо',
  file: 'Файл',
  sticker: 'Стикер',
  location: 'Місце',
  share: 'Поширений допис',
};

export const UNREADABLE: Record<Unreadable, string> = {
  encrypted: 'Повідомлення зашифровано: прочитати його можна лише в застосунку.',
  unsupported: 'Таких повідомлень платформа не передає.',
};

export const LENGTH_UNIT: Record<LengthUnit, string> = {
  weighted: 'знаків',
  characters: 'знаків',
  bytes: 'байтів',
  parts: 'SMS',
};

/** How an account was found to be the same person’s. */
export const JOINED: Record<Joined, string> = {
  channel: 'так каже канал',
  reference: 'підтверджено ту саму заявку',
  agent: 'рішення оператора:',
};

export const SUGGESTED: Record<Suggestion['why'], string> = {
  same_name: 'те саме ім’я',
};

export const PROMISE_STATE: Record<Extract<DossierEntry, { kind: 'promise' }>['state'], string> = {
  open: 'ще не виконано',
  kept: 'виконано',
  broken: 'порушено',
};
