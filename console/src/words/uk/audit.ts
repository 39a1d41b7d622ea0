/* What was done on a thread, line by line: `Анна: чернетку схвалено`. */

const DONE: Readonly<Record<string, string>> = {
  approved: 'чернетку схвалено',
  approved_edited: 'схвалено свій текст',
  proposed: 'відповідь запропоновано, потрібне друге підтвердження',
  approved_second: 'друге підтвердження надано',
  sent_back: 'запропоновану відповідь повернено',
  undone: 'відповідь відкликано до надсилання',
  approved_action: 'дію схвалено',
  found_sent: 'відповідь знайдено в каналі',
  found_not_sent: 'відповіді в каналі немає',
  found_done: 'в обліковій системі зроблено',
  found_not_done: 'в обліковій системі не зроблено',
  dismissed: 'закрито без відповіді',
  assigned: 'листування взято собі',
  assigned_to: 'листування передано',
  unassigned: 'листування більше ні за ким',
  asked_for_draft: 'запитано іншу чернетку',
  noted: 'нотатка',
  joined: 'два акаунти визнано однією людиною',
  parted: 'акаунт визнано чужим',
  asked_to_close: 'запитано рядок, щоб закрити листування',
  blocked: 'акаунт заблоковано',
  unblocked: 'акаунт розблоковано',
  survey_asked: 'запитали, чи допомогли відповіді',
  closed_yes: 'закрито: клієнт каже, що відповіді допомогли',
  closed_thanks: 'закрито: клієнт лише подякував',
  promised: 'записано обіцянку',
  promise_kept: 'обіцянку виконано',
  promise_kept_late: 'обіцянку виконано із запізненням',
  held: 'листування відкладено',
  resumed: 'листування знову в роботі',
  handed_over: 'листування передано',
};

/** What stands between who did it and what was done. */
export const BY = ': ';

/** An audit entry's verb, in words. */
export const doneWords = (what: string): string => DONE[what] ?? what.replaceAll('_', ' ');

/** What the API's own line breaks up into, put together again. */
export const TOLD = {
  until: (when: string, why: string): string => `до ${when}: ${why}`,
  by: (what: string, when: string): string => `${what}, строк: ${when}`,
  over: (from: string, to: string, note: string): string => `${from} → ${to}: ${note}`,
} as const;
