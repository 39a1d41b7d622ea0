import * as z from 'zod/mini';
import type { CheckedItem } from '#domain/settingsView.ts';
import type { Asked, Failure } from '../http/asking.ts';
import type { Calls } from './calls.ts';
import type { Secret } from './secret.ts';
import { messageTo } from './send.ts';

const Attributes = z.object({
  AccountAttributes: z.array(z.object({ Name: z.string(), Value: z.string() })),
});
const Limits = z.object({ SpendLimits: z.array(z.object({ Name: z.string(), EnforcedLimit: z.number() })) });

const whyNot = (failure: Failure): string =>
  'reason' in failure ? failure.reason : `AWS wants no more calls until ${failure.until}.`;

/** Needs `sms-voice:DescribeAccountAttributes`, which the functions do not have: the check is run by a person. */
const account = (asked: Asked): CheckedItem => {
  if (!asked.ok) return { what: 'account', ok: false, says: whyNot(asked.failure) };
  const found = z.safeParse(Attributes, asked.body).data?.AccountAttributes ?? [];
  const tier = found.find(({ Name }) => Name === 'ACCOUNT_TIER')?.Value;
  return tier === 'PRODUCTION'
    ? { what: 'account', ok: true, says: 'may write to every number' }
    : {
        what: 'account',
        ok: false,
        says: 'It is in the sandbox and may write to verified numbers only: ask AWS Support for production access.',
      };
};

/** Needs `sms-voice:DescribeSpendLimits`. */
const spending = (asked: Asked): CheckedItem => {
  if (!asked.ok) return { what: 'spend limit', ok: false, says: whyNot(asked.failure) };
  const found = z.safeParse(Limits, asked.body).data?.SpendLimits ?? [];
  const limit = found.find(({ Name }) => Name === 'TEXT_MESSAGE_MONTHLY_SPEND_LIMIT')?.EnforcedLimit ?? 0;
  return limit > 1
    ? { what: 'spend limit', ok: true, says: `${limit} USD a month` }
    : {
        what: 'spend limit',
        ok: false,
        says: `It is ${limit} USD a month, gone after a few messages: ask AWS Support to raise it.`,
      };
};

const trial = async (calls: Calls, keys: Secret): Promise<CheckedItem> => {
  const what = 'sending';
  if (keys.testNumber === undefined)
    return { what, ok: true, says: 'not tried: put a testNumber into the secret to have it tried.' };
  const asked = await calls('SendTextMessage', { ...messageTo(keys.testNumber, keys, 'okno'), DryRun: true });
  return asked.ok
    ? { what, ok: true, says: `${keys.originationIdentity} may send` }
    : { what, ok: false, says: whyNot(asked.failure) };
};

export const check = async (calls: Calls, keys: Secret): Promise<CheckedItem[]> => [
  account(await calls('DescribeAccountAttributes', {})),
  spending(await calls('DescribeSpendLimits', {})),
  await trial(calls, keys),
];
