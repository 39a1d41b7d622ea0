/* What was done on a thread, line by line: `Анна: черновик одобрен`. */

const DONE: Readonly<Record<string, string>> = {
  approved: 'черновик одобрен',
  approved_edited: 'одобрен свой текст',
  proposed: 'ответ предложен, нужно второе подтверждение',
  approved_second: 'второе подтверждение дано',
  sent_back: 'предложенный ответ возвращён',
  undone: 'ответ отозван до отправки',
  approved_action: 'действие одобрено',
  found_sent: 'ответ найден в канале',
  found_not_sent: 'ответа в канале нет',
  found_done: 'в учётной системе сделано',
  found_not_done: 'в учётной системе не сделано',
  dismissed: 'закрыто без ответа',
  assigned: 'переписка взята себе',
  assigned_to: 'переписка передана',
  unassigned: 'переписка больше ни за кем',
  asked_for_draft: 'запрошен другой черновик',
  noted: 'заметка',
  joined: 'два аккаунта признаны одним человеком',
  parted: 'аккаунт признан чужим',
  asked_to_close: 'запрошена строка, чтобы закрыть переписку',
  blocked: 'аккаунт заблокирован',
  unblocked: 'аккаунт разблокирован',
  survey_asked: 'спросили, помогли ли ответы',
  closed_yes: 'закрыто: клиент говорит, что ответы помогли',
  closed_thanks: 'закрыто: клиент только поблагодарил',
  promised: 'записано обещание',
  promise_kept: 'обещание выполнено',
  promise_kept_late: 'обещание выполнено с опозданием',
  held: 'переписка отложена',
  resumed: 'переписка снова в работе',
  handed_over: 'переписка передана',
};

/** What stands between who did it and what was done. */
export const BY = ': ';

/** An audit entry's verb, in words. */
export const doneWords = (what: string): string => DONE[what] ?? what.replaceAll('_', ' ');

/** What the API's own line breaks up into, put together again. */
export const TOLD = {
  until: (when: string, why: string): string => `до ${when}: ${why}`,
  by: (what: string, when: string): string => `${what}, срок: ${when}`,
  over: (from: string, to: string, note: string): string => `${from} → ${to}: ${note}`,
} as const;
