import type { CaseKind, Cause, CUSTOMER_ACTIONS, NEXT_STEPS, Phase } from '#domain/caseStatus.ts';
import { ACTION_KIND } from './vocabulary.ts';

/* What a back office says of a case, in words for an agent. */

export const PHASE: Record<Phase, string> = {
  received: 'Прийнято',
  searching: 'Шукають',
  in_progress: 'У роботі',
  waiting_on_customer: 'Чекаємо на клієнта',
  waiting_on_third_party: 'Чекаємо на третю сторону',
  located: 'Знайдено',
  in_transit: 'У дорозі',
  ready_for_collection: 'Можна забрати',
  out_for_delivery: 'У кур’єра',
  attempt_failed: 'Не застали',
  resolved: 'Вирішено',
  closed: 'Закрито',
  rejected: 'Відмовлено',
  cancelled: 'Скасовано',
  unknown: 'Статус невідомий',
};

/** What `resolved` means for a kind of case, where there is a better word. */
export const RESOLVED: Partial<Record<CaseKind, string>> = {
  delayed_bag: 'Доставлено',
  parcel: 'Доставлено',
  outage: 'Полагодили',
  order: 'Виконано',
  document: 'Готово',
  call_back: 'Передзвонили',
};

const CASE_KIND: Record<CaseKind, string> = {
  delayed_bag: 'Розшук багажу',
  trouble_ticket: 'Заявка на ремонт',
  outage: 'Аварія',
  order: 'Замовлення',
  parcel: 'Посилка',
  complaint: 'Скарга',
  document: 'Документ',
  call_back: 'Зворотний дзвінок',
  generic: 'Заявка',
};

const CAUSE: Record<Cause, string> = {
  cable_break: 'Обрив кабелю',
  power_failure: 'Вимкнули електрику',
  equipment_failure: 'Відмова обладнання',
  planned_work: 'Планові роботи',
  third_party: 'Провина третьої сторони',
  weather: 'Погода',
  customs: 'Затримали на митниці',
  address_problem: 'Щось не так з адресою',
  nobody_home: 'Нікого не було вдома',
};

const STEP: Record<(typeof NEXT_STEPS)[number], string> & Readonly<Record<string, string>> = {
  crew_repairs: 'Ремонтує бригада',
  engineer_visits: 'Прийде майстер',
  monitoring: 'Стежать, чи не повториться',
  decision_due: 'Буде рішення',
  payment_due: 'Буде виплата',
  takes_effect: 'Набуде чинності',
  delivers: 'Доставлять',
  delivers_again: 'Доставлять ще раз',
  calls_back: 'Клієнтові передзвонять',
  answer_due: 'Буде відповідь',
  tracing_continues: 'Розшук триває',
  handover_after_21_days: 'Через 21 день перейде до відділу претензій',
  flight_pending: 'Чекає на рейс',
  flight_to: 'Полетить рейсом',
  courier_collects: 'Забере кур’єр',
  courier_delivers: 'Привезе кур’єр',
  courier_tries_again: 'Кур’єр приїде ще раз',
  customs: 'Пройде митницю',
};

const TO_DO: Record<(typeof CUSTOMER_ACTIONS)[number], string> & Readonly<Record<string, string>> = {
  send_information: 'Надіслати те, чого бракує',
  confirm_appointment: 'Підтвердити час візиту',
  collect: 'Забрати',
  confirm_fixed: 'Підтвердити, що все працює',
  contents_form: 'Заповнити опис речей',
  confirm_address: 'Підтвердити адресу',
};

const PAYMENT = { bank_transfer: 'Переказ на рахунок', voucher: 'Ваучер', cash: 'Готівка' };

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
