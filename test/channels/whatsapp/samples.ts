import { parse } from '#channels/whatsapp/parse.ts';
import type { Parsed } from '#desk/ports/hook.ts';
import { brandOn } from '../../contracts/channelRig.ts';

/* Invented people and words in WhatsApp's shapes. */

export const PHONE = '15550100099';
export const USER = 'US.10000000000000000001';
export const brand = brandOn('whatsapp', { accountId: '1300', handle: '15550100001' });

const metadata = { display_phone_number: '15550100001', phone_number_id: '1300' };

export const contact = {
  profile: { name: 'W. Example', username: '@wexample' },
  wa_id: PHONE,
  user_id: USER,
};

export const change = (value: object) => ({
  field: 'messages',
  value: { messaging_product: 'whatsapp', metadata, ...value },
});

export const delivery = (...entries: object[][]): string =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: entries.map((changes, at) => ({ id: String(1200 + at), changes })),
  });

/** What becomes of one change. */
export const heard = (value: object): Parsed => parse(delivery([change(value)]), brand);

/** A message of a number alone. */
export const said = (fields: object) => ({
  from: PHONE,
  id: 'wamid.IN1',
  timestamp: '1793610950',
  type: 'text',
  text: { body: 'Internet is down' },
  ...fields,
});

/** What becomes of one message. */
export const from = (fields: object): Parsed => heard({ messages: [said(fields)] });
