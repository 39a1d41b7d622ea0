import type { RefusalCode } from '#domain/reply.ts';
import { type Failure, refused } from '../http/asking.ts';
import type { OwnMeanings } from '../meta/graph.ts';

/** Too many messages to one person: nobody else has to wait for it. */
export const PAIR_LIMIT: Failure = {
  kind: 'not_sent',
  reason: 'Too many messages went to this person in a short time.',
};

const AUTH_LOST = refused(
  'auth_lost',
  'Meta no longer accepts the access token of this brand, or its permissions. An administrator has to renew it.',
);
const STOPPED = refused(
  'looks_automated',
  'WhatsApp has stopped messages of this number: too many were blocked or reported, or a policy was broken. A person has to look in the WhatsApp Manager.',
);
const UNDELIVERABLE = refused(
  'dm_closed',
  'WhatsApp cannot deliver to this person: they are not on WhatsApp, have an old version, or take no messages from the brand. Use another channel.',
);

const TROUBLE: Failure = { kind: 'unknown', reason: 'WhatsApp answered with an error of its own.' };

const template = (what: string): Failure =>
  refused('rejected', `WhatsApp did not take the template: ${what}. Look at it in the WhatsApp Manager.`);

/** By code (Cloud API, "Error codes"); the same in an answer and in a status that says `failed`. */
export const MEANINGS: OwnMeanings = new Map<string, Failure | 'limited'>([
  [
    '131047',
    refused(
      'window_closed',
      'More than 24 hours have passed since their last message. Send an approved template, or answer in another channel.',
    ),
  ],
  ['131056', PAIR_LIMIT],
  ['130429', 'limited'],
  ['80007', 'limited'],
  ['131000', TROUBLE],
  ['131016', TROUBLE],
  ['131048', STOPPED],
  ['368', STOPPED],
  ['131031', STOPPED],
  ['131026', UNDELIVERABLE],
  ['131053', refused('file_refused', 'WhatsApp could not take the file: its kind, size or address.')],
  ['131051', refused('file_refused', 'WhatsApp does not carry a message of this kind.')],
  ['190', AUTH_LOST],
  ['0', AUTH_LOST],
  ['3', AUTH_LOST],
  ['131005', AUTH_LOST],
  ['131042', refused('rejected', 'The brand has not settled how it pays WhatsApp. An administrator has to.')],
  ['132000', template('it has another number of gaps than were filled')],
  ['132001', template('it does not exist in this language, or is not approved')],
  ['132005', template('it is too long once filled in')],
  ['132007', template('what was filled in breaks a policy')],
  ['132012', template('its gaps want something else than was filled in')],
  ['132015', template('it is paused because of its quality')],
  ['132016', template('it was switched off because of its quality')],
  ['133010', refused('rejected', 'The number of the brand is not registered with the Cloud API.')],
]);

/** Meanings that only a status tells. */
const REASONS: ReadonlyMap<number, string> = new Map([
  [130472, 'WhatsApp holds such messages back from this person as part of an experiment of its own.'],
  [131049, 'WhatsApp held the message back because this person gets many such messages.'],
  [131056, 'Too many messages went to this person in a short time. It can be sent again in a few minutes.'],
  [130429, 'Too many messages went out in a short time. It can be sent again in a few minutes.'],
  [80_007, 'Too many calls were made for this account. It can be sent again in a few minutes.'],
]);

/** Why a message that was accepted did not arrive after all. */
export const whyFailed = (code: number | undefined): { code: RefusalCode; reason: string } => {
  const failure = MEANINGS.get(String(code));
  if (typeof failure === 'object' && failure.kind === 'refused')
    return { code: failure.code, reason: failure.reason };
  const reason = REASONS.get(code ?? -1);
  return {
    code: 'rejected',
    reason: reason ?? `WhatsApp did not deliver it and gave no reason that okno knows (${code ?? 'none'}).`,
  };
};
