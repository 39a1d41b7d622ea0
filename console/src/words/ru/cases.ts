import type { CaseKind, Cause, CUSTOMER_ACTIONS, NEXT_STEPS, Phase } from '#domain/caseStatus.ts';
import { ACTION_KIND } from './vocabulary.ts';

/* What a back office says of a case, in words for an agent. */

export const PHASE: Record<Phase, string> = {
  received: 'Принято',
  searching: 'Ищут',
  in_progress: 'В работе',
  waiting_on_customer: 'Ждём клиента',
  waiting_on_third_party: 'Ждём третью сторону',
  located: 'Найдено',
  in_transit: 'В пути',
  ready_for_collection: 'Можно забрать',
  out_for_delivery: 'У курьера',
  attempt_failed: 'Не застали',
  resolved: 'Решено',
  closed: 'Закрыто',
  rejected: 'Отказано',
  cancelled: 'Отменено',
  unknown: 'Статус неизвестен',
};

/** What `resolved` means for a kind of case, where there is a better word. */
export const RESOLVED: Partial<Record<CaseKind, string>> = {
  delayed_bag: 'Доставлено',
  parcel: 'Доставлено',
  outage: 'Починили',
  order: 'Выполнено',
  document: 'Готово',
  call_back: 'Перезвонили',
};

const CASE_KIND: Record<CaseKind, string> = {
  delayed_bag: 'Розыск багажа',
  trouble_ticket: 'Заявка на ремонт',
  outage: 'Авария',
  order: 'Заказ',
  parcel: 'Посылка',
  complaint: 'Жалоба',
  document: 'Документ',
  call_back: 'Обратный звонок',
  generic: 'Заявка',
};

const CAUSE: Record<Cause, string> = {
  cable_break: 'Обрыв кабеля',
  power_failure: 'Отключили электричество',
  equipment_failure: 'Отказ оборудования',
  planned_work: 'Плановые работы',
  third_party: 'Вина третьей стороны',
  weather: 'Погода',
  customs: 'Задержали на таможне',
  address_problem: 'Что-то не так с адресом',
  nobody_home: 'Никого не было дома',
};

const STEP: Record<(typeof NEXT_STEPS)[number], string> & Readonly<Record<string, string>> = {
  crew_repairs: 'Ремонтирует бригада',
  engineer_visits: 'Придёт мастер',
  monitoring: 'Следят, не повторится ли',
  decision_due: 'Будет решение',
  payment_due: 'Будет выплата',
  takes_effect: 'Вступит в силу',
  delivers: 'Доставят',
  delivers_again: 'Доставят ещё раз',
  calls_back: 'Клиенту перезвонят',
  answer_due: 'Будет ответ',
  tracing_continues: 'Розыск продолжается',
  handover_after_21_days: 'Через 21 день уйдёт в отдел претензий',
  flight_pending: 'Ждёт рейса',
  flight_to: 'Полетит рейсом',
  courier_collects: 'Заберёт курьер',
  courier_delivers: 'Привезёт курьер',
  courier_tries_again: 'Курьер приедет ещё раз',
  customs: 'Пройдёт таможню',
};

const TO_DO: Record<(typeof CUSTOMER_ACTIONS)[number], string> & Readonly<Record<string, string>> = {
  send_information: 'Прислать недостающее',
  confirm_appointment: 'Подтвердить время визита',
  collect: 'Забрать',
  confirm_fixed: 'Подтвердить, что всё работает',
  contents_form: 'Заполнить опись вещей',
  confirm_address: 'Подтвердить адрес',
};

const PAYMENT = { bank_transfer: 'Перевод на счёт', voucher: 'Ваучер', cash: 'Наличные' };

/** Whose words the code of a fact is, by the fact's id. */
export const CODES_OF: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'case.kind': CASE_KIND,
  'case.linked': CASE_KIND,
  'case.cause': CAUSE,
  'case.nextStep': STEP,
  'case.customerAction': TO_DO,
  'case.payment': PAYMENT,
  'action.kind': ACTION_KIND,
};
